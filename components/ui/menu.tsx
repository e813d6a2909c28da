import { Menu as Base } from '@base-ui/react/menu';
import type { LucideIcon } from 'lucide-react';
import type { ReactElement } from 'react';
import { cx } from './cx.ts';
import css from './menu.module.css';

export interface MenuItem {
  id: string;
  label: string;
  icon?: LucideIcon;
  danger?: boolean;
  disabled?: boolean;
  onChoose: () => void;
}

interface MenuProps {
  /** A button element; it gets the menu's attributes. */
  trigger: ReactElement<Record<string, unknown>>;
  items: MenuItem[];
  align?: 'start' | 'end';
}

/** Actions behind a button. It costs 45 kB, so it is for the dashboard; popup and panel use `QuietSelect`. */
export const Menu = ({ trigger, items, align = 'end' }: MenuProps) => (
  <Base.Root>
    <Base.Trigger render={trigger} />
    <Base.Portal>
      <Base.Positioner align={align} sideOffset={4} className={css.positioner}>
        <Base.Popup className={css.popup}>
          {items.map(({ id, label, icon: Icon, danger, disabled, onChoose }) => (
            <Base.Item
              key={id}
              disabled={disabled ?? false}
              onClick={onChoose}
              className={cx(css.item, danger && css.danger)}
            >
              {Icon && <Icon size={16} strokeWidth={1.5} aria-hidden />}
              {label}
            </Base.Item>
          ))}
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  </Base.Root>
);
