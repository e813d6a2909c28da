import { EqualNot } from 'lucide-react';
import { language, t } from '#utils/i18n.ts';
import { formatRatio } from '#utils/okr/format.ts';
import type { StatusReason } from '#utils/okr/view.ts';
import { useNow } from '../ui/clock.tsx';
import { dayName } from './format.ts';
import { StatusWord } from './status.tsx';
import css from './status-pair.module.css';

/** The computed status in numbers: the ratio, and the bound it was held against. */
const ratioWords = ({ ratio, computed, thresholds: { onTrack, atRisk } }: StatusReason): string => {
  if (ratio === null) return '';
  const say = (value: number) => formatRatio(value, language());
  if (computed === 'off-track') return t('status_below', say(ratio), say(atRisk));
  return t(computed === 'on-track' ? 'status_above' : 'status_below', say(ratio), say(onTrack));
};

/** Reasons that the ratio under the computed status has told already. */
const TOLD_BY_RATIO = new Set([
  'status_reason_on_pace',
  'status_reason_behind_pace',
  'status_reason_far_behind_pace',
]);

/** What people said beside what the numbers say; where they differ, which one counts. */
export const StatusPair = ({ reason }: { reason: StatusReason }) => {
  const now = useNow();
  const { set, differ } = reason;
  // Where the number adds up over the cycle, the sentence below tells the ratio along with why.
  const words = !differ && reason.because.endsWith('_adding_up') ? '' : ratioWords(reason);
  const isTold = words !== '' && TOLD_BY_RATIO.has(reason.because);
  return (
    <>
      <dl className={css.pair}>
        {set && (
          <div>
            <dt>{t('status_set')}</dt>
            <dd className={css.word}>
              <StatusWord status={set.status} />
            </dd>
            <dd className={css.about}>
              {set.confidence === null
                ? dayName(set.at, now)
                : t('status_set_about', dayName(set.at, now), set.confidence)}
            </dd>
          </div>
        )}
        <div>
          <dt>{t('status_computed')}</dt>
          <dd className={css.word}>
            <StatusWord status={reason.computed} />
          </dd>
          {words && <dd className={css.about}>{words}</dd>}
        </div>
      </dl>
      {(differ || !isTold) && (
        <p className={css.because}>
          {differ && <EqualNot size={12} strokeWidth={1.5} aria-hidden />}
          {differ ? t('status_differ') : t(reason.because, ...reason.args)}
        </p>
      )}
    </>
  );
};
