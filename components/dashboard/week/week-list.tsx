import { Check } from 'lucide-react';
import { StatusShape } from '#components/okr/status.tsx';
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx';
import { t } from '#utils/i18n.ts';
import type { KeyResultId } from '#utils/okr/model/ids.ts';
import type { KeyResultView } from '#utils/okr/view.ts';
import { valueChange } from '#utils/okr/week/value-change.ts';
import type { Week } from '#utils/okr/week/week.ts';
import { addressOf } from '../route.ts';
import css from './week.module.css';
import { deltaWords, moveWords } from './words.ts';

interface WeekListProps {
  week: Week;
  /** First day of what is compared. */
  since: string;
  current: KeyResultId | null;
}

/** Every key result of the meeting by its short name, as the whole title stands beside it: status, move, and a tick once it was looked at. */
export const WeekList = ({ week, since, current }: WeekListProps) => (
  <nav aria-label={t('week_list')}>
    {week.objectives.map((objective) => (
      <section key={objective.id}>
        <h2 className={css.objective}>{objective.title}</h2>
        <ol>
          {objective.keyResults.map((keyResult) => (
            <li key={keyResult.id}>
              <a
                className={css.row}
                href={addressOf('week', keyResult.id)}
                aria-current={keyResult.id === current ? 'true' : undefined}
              >
                <StatusShape status={keyResult.status} named />
                <span className={css.name}>
                  <span className={css.title} title={keyResult.title}>
                    {keyResult.shortName}
                  </span>
                  {keyResult.role === 'guardrail' && <small>{t('role_guardrail')}</small>}
                </span>
                <Delta keyResult={keyResult} since={since} />
                {week.lookedAt.has(keyResult.id) ? <Looked /> : <span />}
              </a>
            </li>
          ))}
        </ol>
      </section>
    ))}
  </nav>
);

const Delta = ({ keyResult, since }: { keyResult: KeyResultView; since: string }) => {
  const change = keyResult.deliveryOnly ? null : valueChange(keyResult, since);
  if (!change || change.delta === 0) return <span />;
  return (
    <span className={css.delta} data-sense={change.sense} title={moveWords(change, keyResult)}>
      {deltaWords(change, keyResult)}
      {change.sense !== 'even' && <VisuallyHidden>, {moveWords(change, keyResult)}</VisuallyHidden>}
    </span>
  );
};

const Looked = () => (
  <>
    <Check className={css.looked} size={14} strokeWidth={1.5} aria-hidden />
    <VisuallyHidden>{t('week_looked')}</VisuallyHidden>
  </>
);
