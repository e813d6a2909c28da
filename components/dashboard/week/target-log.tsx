import { dayName } from '#components/okr/format.ts';
import { useNow } from '#components/ui/clock.tsx';
import { t } from '#utils/i18n.ts';
import type { KeyResult } from '#utils/okr/model/key-result.ts';
import { aimWords } from '#utils/okr/week/value-words.ts';
import { Block } from './block.tsx';
import css from './evidence.module.css';
import { words } from './words.ts';

/** Every change of the goal since the start, with its reason; both goals are graded in the end. */
export const TargetLog = ({ definition: { goalLog, unit } }: { definition: KeyResult }) => {
  const now = useNow();
  return (
    <Block title={t('week_target_log')}>
      {goalLog.length === 0 && <p>{t('week_target_log_none')}</p>}
      <ul className={css.log}>
        {goalLog.map(({ at, from, to, reason }) => (
          <li key={at}>
            <span>{dayName(at, now)}</span>
            <b>{t('week_from_to', aimWords(from, unit, words()), aimWords(to, unit, words()))}</b>
            <p>{reason}</p>
          </li>
        ))}
      </ul>
    </Block>
  );
};
