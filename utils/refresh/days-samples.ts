import { fingerprint } from '#utils/measure/fingerprint.ts';
import { dayOf } from '#utils/okr/calendar.ts';
import type { Sample } from '#utils/okr/model/check-in.ts';
import type { TeamDocument } from '#utils/okr/model/document.ts';
import type { KeyResult } from '#utils/okr/model/key-result.ts';
import type { KeyResultView, TeamView } from '#utils/okr/view.ts';
import { placeOf } from '#utils/refresh/plan.ts';
import type { Change } from '#utils/workspace/change.ts';
import { recordSample } from '#utils/workspace/edits/check-in.ts';

/**
 * The day's sample of each key result whose tickets were all just read: a value from half of them would
 * stand in the history for good. `sites` are those read to the end.
 */
export const daysSamples = (
  document: TeamDocument,
  view: TeamView,
  sites: ReadonlySet<string>,
  now: string,
): Change[] => {
  const day = dayOf(now, document.team.timeZone);
  if (day === null) return [];
  return view.objectives
    .flatMap((objective) => objective.keyResults)
    .filter((keyResult) => isCovered(document, keyResult, sites))
    .flatMap((keyResult) => {
      const sample = sampleOf(document, keyResult, day, now);
      return sample ? recordSample(document, sample) : [];
    });
};

/** Every ticket that may serve it is on one of these sites. */
export const isCovered = (
  document: TeamDocument,
  { id }: Pick<KeyResult, 'id'>,
  sites: ReadonlySet<string>,
): boolean => {
  const links = document.links.filter((link) => link.keyResult === id).map((link) => link.issue.site);
  const rules = document.rules
    .filter((rule) => rule.keyResult === id)
    .map((rule) => placeOf(rule.query).site);
  return links.length + rules.length > 0 && [...links, ...rules].every((site) => sites.has(site));
};

const sampleOf = (
  document: TeamDocument,
  view: KeyResultView,
  day: string,
  at: string,
): Omit<Sample, 'id'> | null => {
  const keyResult = document.keyResults.find(({ id }) => id === view.id);
  if (!keyResult) return null;
  const value = view.explanation.kind === 'issues' ? view.number : null;
  const delivery = view.delivery && { done: view.delivery.done, total: view.delivery.total };
  if (value === null && !delivery) return null;
  const rules = document.rules.filter((rule) => rule.keyResult === view.id);
  const hidden = view.delivery?.hidden ?? view.explanation.hidden;
  return {
    keyResult: view.id,
    day,
    value,
    delivery,
    fingerprint: fingerprint(keyResult.measure, rules),
    hidden,
    at,
  };
};
