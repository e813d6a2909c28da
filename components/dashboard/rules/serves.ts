/** Which key results of the cycle a ticket serves, and with which part of it. */
import type { KeyResultId } from '#utils/okr/model/ids.ts';
import type { IssueRef } from '#utils/okr/model/tracker-ref.ts';
import type { TeamView } from '#utils/okr/view.ts';

export interface Service {
  keyResult: KeyResultId;
  shortName: string;
  /** The part of the ticket that counts there, 0 to 1; null for the whole. */
  share: number | null;
}

const nameOf = ({ tracker, site, id }: IssueRef): string => `${tracker}|${site}|${id}`;

/** Those that serve more than one, by ticket; built once for a view. */
export const sharedTickets = (view: TeamView): ((ref: IssueRef) => Service[]) => {
  const services = new Map<string, Service[]>();
  for (const { keyResults } of view.objectives)
    for (const { id, shortName, tickets } of keyResults)
      for (const { ref, share } of tickets) {
        const name = nameOf(ref);
        services.set(name, [...(services.get(name) ?? []), { keyResult: id, shortName, share }]);
      }
  return (ref) => {
    const found = services.get(nameOf(ref)) ?? [];
    return found.length > 1 ? found : [];
  };
};

/** Rounding of whole per cents must not look like counting twice. */
const ROUNDING = 0.005;

/** It counts more than once in all: the parts add up to more than the whole. */
export const countsTwice = (services: readonly Service[]): boolean =>
  services.reduce((sum, { share }) => sum + (share ?? 1), 0) > 1 + ROUNDING * services.length;

/** Whole per cents that add up to 100; the first ones take what is left over. */
export const evenShares = (count: number): number[] => {
  const each = Math.floor(100 / count);
  return Array.from({ length: count }, (_, index) => each + (index < 100 - each * count ? 1 : 0));
};
