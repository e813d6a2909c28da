import { addDays } from './calendar.ts';
import type { Doc, Ground, KeyResultDoc } from './document-parts.ts';
import type { SimIssue } from './types.ts';

/** Which tickets a measured key result looks at; what its links add has no number of this kind. */
const SELECTED: Record<string, (issue: SimIssue) => boolean> = {
  'pay-kr-latency': (issue) => issue.labels.includes('load-test'),
  'pay-kr-incidents': (issue) => issue.tracker === 'jira' && issue.type === 'Incident',
  'pay-kr-questions': (issue) => issue.labels.includes('payout-question'),
  'pay-kr-repairs': (issue) => issue.labels.includes('manual-repair'),
  'plt-kr-flaky': (issue) => issue.labels.includes('flaky-build'),
  'plt-kr-pages': (issue) => issue.labels.includes('night-page'),
  'plt-kr-paved': (issue) => issue.labels.includes('paved-road'),
};

/** The values that a browser would have kept each Sunday, so that trends have a past to show. */
export const measured = (ground: Ground, keyResult: KeyResultDoc): Doc['samples'] => {
  const selected = SELECTED[keyResult.id];
  const measure = keyResult.measure;
  if (!selected || measure.kind !== 'issues') return [];
  const issues = ground.issues.filter(selected);
  const days = Array.from({ length: 6 }, (_, week) => addDays(ground.cycle.starts, week * 7 + 6));
  return days
    .filter((day) => day < ground.until)
    .map((day) => ({
      id: `${keyResult.id}-sample-${day}`,
      keyResult: keyResult.id,
      day,
      value: valueOn(issues, measure, ground.cycle.starts, day),
      delivery: null,
      // Unknown, as of samples from before it was kept: these go with whatever is measured today.
      fingerprint: '',
      hidden: 0,
    }));
};

const valueOn = (
  issues: SimIssue[],
  measure: Extract<KeyResultDoc['measure'], { kind: 'issues' }>,
  from: string,
  to: string,
): number | null => {
  const { aggregate, window } = measure;
  const inside = issues.filter((issue) => {
    const last = issue.moves.findLast((move) => move.at.slice(0, 10) <= to);
    if (last?.category === 'cancelled') return false;
    const finished = last?.category === 'done' ? last.at : undefined;
    const day = (window.kind === 'created-in-cycle' ? issue.created : finished)?.slice(0, 10);
    return day !== undefined && day >= from && day <= to;
  });
  if (aggregate.fn === 'count') return inside.length;
  if (!('fields' in aggregate)) return null;
  const numbers = inside.flatMap((issue) =>
    aggregate.fields.flatMap((field) => issue.numbers[field.name] ?? []),
  );
  const sum = numbers.reduce((total, number) => total + number, 0);
  if (aggregate.fn === 'sum') return numbers.length ? sum : null;
  return numbers.length ? Math.round((sum / numbers.length) * 10) / 10 : null;
};
