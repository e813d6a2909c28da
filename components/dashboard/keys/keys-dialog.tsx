import { useContext } from 'react';
import { Dialog } from '#components/ui/dialog.tsx';
import { t } from '#utils/i18n.ts';
import { HabitsContext } from '../habits.ts';
import type { Screen } from '../route.ts';
import { SCREEN_LIST } from '../screens.ts';
import { KeyNames } from './key-names.tsx';
import css from './keys.module.css';
import { ANYWHERE, GOING, OF_SCREEN, type Shortcut } from './shortcuts.ts';

/** Every key that acts here: those of the screen first, then those of the whole dashboard. */
export const KeysDialog = ({ screen, onClose }: { screen: Screen; onClose: () => void }) => {
  const { singleKeys } = useContext(HabitsContext);
  const own = OF_SCREEN[screen] ?? [];
  const taken = new Set(own.flatMap(({ keys }) => keys));
  return (
    <Dialog
      open
      wide
      title={t('keys_title')}
      text={singleKeys ? undefined : t('keys_singles_off')}
      onClose={onClose}
    >
      <div className={css.groups}>
        {own.length > 0 && <Group title={t(SCREEN_LIST[screen].label)} shortcuts={own} />}
        <Group
          title={t('keys_anywhere')}
          shortcuts={ANYWHERE.map((one) => ({ ...one, keys: one.keys.filter((key) => !taken.has(key)) }))}
        />
        <Group title={t('keys_go')} shortcuts={GOING} />
      </div>
    </Dialog>
  );
};

const Group = ({ title, shortcuts }: { title: string; shortcuts: readonly Shortcut[] }) => (
  <section>
    <h3 className={css.group}>{title}</h3>
    <dl className={css.list}>
      {shortcuts.map(({ keys, label, shown = keys }) => (
        <div key={label}>
          <dt>
            {shown.map((name) => (
              <KeyNames key={name} name={name} />
            ))}
          </dt>
          <dd>{t(label)}</dd>
        </div>
      ))}
    </dl>
  </section>
);
