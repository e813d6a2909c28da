/**
 * The colour and what it rests on. A person's status wins and the computed one stands beside it; a stale
 * number is never green, whoever said so (thresholds and grace: docs/measures.md).
 */
import { inBand } from './band.ts';
import { formatDay, formatPercent, formatRatio } from './format.ts';
import type { CheckIn, SetStatus } from './model/check-in.ts';
import type { Goal } from './model/goal.ts';
import type { Thresholds } from './model/team.ts';
import { finite, ratio } from './numbers.ts';
import type { Status, StatusReason } from './view.ts';

export interface StatusInput {
  goal: Goal | null;
  /** The current value; null is pending and never green. */
  value: number | null;
  /** Raw progress and what was to be expected by now, as fractions of the way. */
  progress: number | null;
  expected: number | null;
  /** The part of the cycle that has passed; null before it starts. */
  elapsed: number | null;
  thresholds: Thresholds;
  /** The last check-in in which a person set a status, and how many days ago. */
  set: { checkIn: CheckIn & { status: SetStatus }; days: number } | null;
  /** Days since the last check-in of a person; null when there was none. */
  checkInDays: number | null;
  /** How old the number is: of a manual measure its check-in, of a computed one its tickets as last read. */
  basis: { of: 'check-in' | 'data'; days: number | null };
  /** What a number that adds up over the cycle was to be by now, in words; null for any other number. */
  addingUp: string | null;
  locale: string;
  timeZone: string;
}

/** A status with the message that says why. */
interface Verdict {
  status: Status;
  because: string;
  args: string[];
}

const verdict = (status: Status, because: string, ...args: string[]): Verdict => ({
  status,
  because: `status_reason_${because}`,
  args,
});

/** Ratios that differ by rounding alone are the same: 0.63 ÷ 0.7 meets a bound of 0.9. */
const meets = (value: number, bound: number): boolean => value >= bound - 1e-9;

/** The status of one key result, with everything that its tooltip needs. */
export const statusOf = (input: StatusInput): StatusReason => {
  const { set, thresholds } = input;
  const computed = computedStatus(input);
  const { status, because, args } = shownStatus(input, computed);
  return {
    status,
    computed: computed.status,
    set: set && { status: set.checkIn.status, at: set.checkIn.at, confidence: set.checkIn.confidence },
    differ: set !== null && computed.status !== 'pending' && set.checkIn.status !== computed.status,
    ratio: paceRatio(input),
    thresholds: { onTrack: thresholds.onTrack, atRisk: thresholds.atRisk },
    because,
    args,
    staleDays: input.checkInDays,
  };
};

/** Progress ÷ expected; null when either is missing or nothing was to be expected yet. */
const paceRatio = ({ progress, expected }: StatusInput): number | null =>
  progress === null || expected === null || expected <= 0 ? null : ratio(progress, expected);

/** What a person set stands; their green alone needs a value, and gives way when it is too old. */
const shownStatus = (input: StatusInput, computed: Verdict): Verdict => {
  const { set } = input;
  if (!set) return computed;
  const asSet = verdict(set.checkIn.status, 'set', formatDay(set.checkIn.at, input.timeZone, input.locale));
  if (set.checkIn.status !== 'on-track') return asSet;
  if (finite(input.value) === null) return computed;
  const stale = staleness(input);
  if (stale) return computed.status === 'off-track' ? computed : stale;
  return set.days > input.thresholds.staleAfterDays ? computed : asSet;
};

const computedStatus = (input: StatusInput): Verdict => {
  const fresh = withoutStaleness(input);
  return (fresh.status === 'on-track' && staleness(input)) || fresh;
};

const staleness = ({ basis, thresholds }: StatusInput): Verdict | null => {
  if (basis.days === null || basis.days <= thresholds.staleAfterDays) return null;
  return verdict('at-risk', basis.of === 'check-in' ? 'stale' : 'stale_data', String(basis.days));
};

const withoutStaleness = (input: StatusInput): Verdict => {
  const value = finite(input.value);
  if (input.goal === null) return verdict('pending', 'no_goal');
  if (value === null) return verdict('pending', 'no_value');
  switch (input.goal.kind) {
    case 'learn':
      return verdict('on-track', 'learned');
    case 'maintain':
      return inBand(input.goal, value) ? verdict('on-track', 'in_band') : verdict('off-track', 'out_of_band');
    default:
      return statusByPace(input);
  }
};

/**
 * Pace is judged once the grace is over; a target reached is on track whatever was expected. What adds up
 * over the cycle has reached nothing before its last day: there is time left for more.
 */
const statusByPace = (input: StatusInput): Verdict => {
  const { progress, expected, elapsed, thresholds } = input;
  if (elapsed === null) return verdict('pending', 'not_started');
  if (progress === null || expected === null) return verdict('pending', 'not_computable');
  if (elapsed < thresholds.grace)
    return verdict('pending', 'too_early', formatPercent(thresholds.grace, input.locale));
  if (meets(progress, 1) && (input.addingUp === null || elapsed >= 1)) return verdict('on-track', 'reached');
  if (expected <= 0 || expected < thresholds.grace) return withLittleDue(progress, expected, thresholds);
  return statusByRatio(progress / expected, input);
};

/**
 * Phases may ask for next to nothing at first, and a ratio to next to nothing cries wolf. So the grace
 * holds for what is due as well: ahead of it is on track, within the grace behind it is too early to
 * say, and further back is at risk.
 */
const withLittleDue = (progress: number, expected: number, { grace }: Thresholds): Verdict => {
  if (meets(progress, expected)) return verdict('on-track', 'ahead_of_little');
  return meets(progress, expected - grace)
    ? verdict('pending', 'little_due')
    : verdict('at-risk', 'wrong_way');
};

const statusByRatio = (pace: number, { thresholds, addingUp, locale }: StatusInput): Verdict => {
  const { onTrack, atRisk } = thresholds;
  const say = (status: Status, because: string, bound: number): Verdict => {
    const args = [formatRatio(pace, locale), formatRatio(bound, locale)];
    return addingUp === null
      ? verdict(status, because, ...args)
      : verdict(status, `${because}_adding_up`, ...args, addingUp);
  };
  if (meets(pace, onTrack)) return say('on-track', 'on_pace', onTrack);
  if (meets(pace, atRisk)) return say('at-risk', 'behind_pace', onTrack);
  return say('off-track', 'far_behind_pace', atRisk);
};
