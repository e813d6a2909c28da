import { Button } from '#components/ui/button.tsx';
import { t } from '#utils/i18n.ts';
import css from './foot.module.css';

/** Apple's keyboards have their own sign for it. */
const saveKeys = (): string => `${/Mac|iPhone|iPad/.test(navigator.platform) ? '⌘' : t('keys_control')} ↵`;

const HINTS: [keys: string[], label: string][] = [
  [['J', 'K'], 'week_key_move'],
  [['V'], 'week_key_value'],
  [['C'], 'week_key_confidence'],
  [['S'], 'week_key_status'],
  [['N'], 'week_key_note'],
];

interface FootProps {
  onSkip: () => void;
  onSave: () => void;
  onKeys: () => void;
}

/** The keys one needs, and the way on. */
export const Foot = ({ onSkip, onSave, onKeys }: FootProps) => (
  <footer className={css.foot} data-foot>
    <div className={css.hints} aria-hidden>
      {HINTS.map(([keys, label]) => (
        <span key={label}>
          {keys.map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}
          {t(label)}
        </span>
      ))}
    </div>
    <button type="button" className={css.all} onClick={onKeys}>
      <kbd aria-hidden>?</kbd>
      {t('week_key_all')}
    </button>
    <div className={css.actions}>
      <Button size="small" onClick={onSkip}>
        {t('week_skip')}
      </Button>
      <Button size="small" kind="primary" onClick={onSave}>
        {t('week_save')} <kbd aria-hidden>{saveKeys()}</kbd>
      </Button>
    </div>
  </footer>
);
