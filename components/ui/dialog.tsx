import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { t } from '#utils/i18n.ts';
import { Button, IconButton } from './button.tsx';
import { cx } from './cx.ts';
import css from './dialog.module.css';

interface DialogProps {
  open: boolean;
  title: string;
  /** One sentence under the title. */
  text?: ReactNode;
  children?: ReactNode;
  /** As wide as what there is to choose from needs. */
  wide?: boolean;
  /** Buttons at the foot, the primary one last. */
  actions?: ReactNode;
  onClose: () => void;
}

/** Where one begins: what is typed or chosen, before the buttons. */
const FIELD = 'input, textarea, select';

/** A modal window: focus stays in it, its first field has it, Escape and × close it, focus returns to where it was. */
export const Dialog = ({ open, title, text, children, wide, actions, onClose }: DialogProps) => {
  const popup = useRef<HTMLDivElement>(null);
  return (
    <Base.Root open={open} onOpenChange={(next) => next || onClose()}>
      <Base.Portal>
        <Base.Backdrop className={css.backdrop} />
        <Base.Popup
          ref={popup}
          initialFocus={() => popup.current?.querySelector<HTMLElement>(FIELD) ?? true}
          className={cx(css.popup, wide && css.wide)}
        >
          <header className={css.head}>
            <Base.Title className={css.title}>{title}</Base.Title>
            <Base.Close render={<IconButton icon={X} label={t('ui_close')} />} />
          </header>
          {text && <Base.Description className={css.text}>{text}</Base.Description>}
          {children}
          {actions && <footer className={css.actions}>{actions}</footer>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
};

interface ConfirmProps {
  open: boolean;
  title: string;
  text: ReactNode;
  /** The verb of what will happen, e.g. "Remove team". */
  action: string;
  danger?: boolean;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before what undo cannot take back, and nothing else. */
export const Confirm = ({ action, danger, onConfirm, onClose, ...rest }: ConfirmProps) => (
  <Dialog
    {...rest}
    onClose={onClose}
    actions={
      <>
        <Button kind="quiet" onClick={onClose}>
          {t('ui_cancel')}
        </Button>
        <Button
          kind={danger ? 'danger' : 'primary'}
          onClick={() => {
            onConfirm();
            onClose();
          }}
        >
          {action}
        </Button>
      </>
    }
  />
);
