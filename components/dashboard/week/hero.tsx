import { Bar } from '#components/okr/bar.tsx';
import { dayName } from '#components/okr/format.ts';
import { statusTone } from '#components/okr/status.tsx';
import { joined } from '#components/okr/value-text.tsx';
import { useNow } from '#components/ui/clock.tsx';
import { cx } from '#components/ui/cx.ts';
import { t } from '#utils/i18n.ts';
import { bandBar } from '#utils/okr/band.ts';
import type { Bar as BarData } from '#utils/okr/bar.ts';
import { goalText } from '#utils/okr/goal-text.ts';
import type { ReachGoal } from '#utils/okr/model/goal.ts';
import type { KeyResultView, Status } from '#utils/okr/view.ts';
import { typedProgress } from '#utils/okr/week/judge.ts';
import css from './hero.module.css';
import { roughWords, valueWords, words } from './words.ts';

interface HeroProps {
  keyResult: KeyResultView;
  /** As typed, so that the bar answers at once. */
  value: number | null;
  status: Status;
  ends: string;
}

/** Where it came from, where it is, where it should be by now, and where it goes. */
export const Hero = (props: HeroProps) => {
  const { keyResult } = props;
  const { goalDefinition: goal, deliveryOnly, delivery } = keyResult;
  if (deliveryOnly) {
    return <p className={css.flow}>{delivery && t('week_tickets_done', delivery.done, delivery.total)}</p>;
  }
  if (goal?.kind === 'reach') return <Reach {...props} goal={goal} />;
  return <Plain {...props} />;
};

/** Progress of what stands in the field; of a measure that adds up the measured one stays. */
const progressFor = ({ keyResult, value }: HeroProps): number | null =>
  value === keyResult.number ? keyResult.progress : typedProgress(keyResult, value);

/** Letters of a unit that each label has room for. */
const ROOMY_UNIT = 10;

/** Labels stand under their places on the bar where there is room between them. */
const isRoomy = (progress: number | null, expected: number | null): boolean =>
  progress !== null && expected !== null && progress >= 0.3 && expected <= 0.66 && expected >= progress;

const at = (fraction: number): string => `${(100 * Math.min(1, Math.max(0, fraction))).toFixed(2)}%`;

const Reach = (props: HeroProps & { goal: ReachGoal }) => {
  const { keyResult, goal, value, status, ends } = props;
  const now = useNow();
  const progress = progressFor(props);
  const { expected, expectedValue } = keyResult;
  const roomy = keyResult.unit.length <= ROOMY_UNIT && isRoomy(progress, expected);
  return (
    <div className={cx(css.hero, roomy && css.roomy)}>
      <Bar big bar={{ kind: 'progress', progress, expected }} status={status} />
      <div className={css.labels}>
        <span>{t('goal_from', valueWords(goal.baseline, keyResult))}</span>
        <b
          className={statusTone(status)}
          style={roomy && progress !== null ? { right: at(1 - progress) } : undefined}
        >
          {value === null ? t('value_none') : t('week_now', valueWords(value, keyResult))}
        </b>
        {expectedValue !== null && (
          <span style={roomy && expected !== null ? { left: at(expected) } : undefined}>
            {t('week_by_now', roughWords(expectedValue, keyResult))}
          </span>
        )}
        <span>{t('week_to_by', valueWords(goal.target, keyResult), dayName(ends, now))}</span>
      </div>
    </div>
  );
};

/** Bands, milestones and questions: the bar that fits, and the line that says it. */
const Plain = (props: HeroProps) => {
  const { keyResult, value, status } = props;
  const { goalDefinition: goal, unit, expected } = keyResult;
  const text = goalText(goal, unit, value, words());
  const bar: BarData =
    goal?.kind === 'maintain'
      ? bandBar(goal, unit, value)
      : { kind: 'progress', progress: progressFor(props), expected };
  return (
    <div className={css.hero}>
      {goal && goal.kind !== 'learn' && <Bar big bar={bar} status={status} />}
      <div className={css.labels}>
        <b className={statusTone(status)}>
          {text.value === '' ? t('value_none') : joined(text.value, text.goal)}
        </b>
        {goal?.kind === 'learn' && <span>{goal.question}</span>}
        {goal === null && <span>{t('week_no_goal')}</span>}
        {goal?.kind === 'milestones' && expected !== null && (
          <span>{t('week_by_now', valueWords(expected, keyResult))}</span>
        )}
      </div>
    </div>
  );
};
