/** What changed since a day: the head of the weekly meeting. */
import { addDays } from '../calendar.ts';
import type { TeamDocument } from '../model/document.ts';
import type { KeyResultId } from '../model/ids.ts';
import type { KeyResult } from '../model/key-result.ts';
import type { KeyResultView, Status } from '../view.ts';
import { countClosed } from './closed.ts';
import { isTroubled } from './judge.ts';
import { statusThen } from './status-then.ts';
import { shareOfWay, type ValueChange, valueChange } from './value-change.ts';

export interface StatusChange {
  keyResult: KeyResultView;
  from: Status;
  to: Status;
}

export interface News {
  /** At risk or off track now, and neither before: off track first. */
  troubled: StatusChange[];
  /** Every other change of status between known ones. */
  turned: StatusChange[];
  /** The biggest moves of a number, biggest first, at most two. */
  moves: { keyResult: KeyResultView; change: ValueChange }[];
  /** Tickets finished, each once. */
  closed: number;
}

/** A move below a twentieth of the way is no news. */
const LEAST_MOVE = 0.05;
const MOST_MOVES = 2;

/** `since` is the first day of the period; what was is what was known at the end of the day before. */
export const newsSince = (
  keyResults: readonly KeyResultView[],
  document: TeamDocument,
  cycle: string,
  since: string,
): News => {
  const changes = statusChanges(keyResults, document, cycle, since);
  const fresh = changes.filter(({ from, to }) => isTroubled(to) && !isTroubled(from));
  return {
    troubled: fresh.toSorted((a, b) => Number(b.to === 'off-track') - Number(a.to === 'off-track')),
    turned: changes.filter((change) => !fresh.includes(change) && change.from !== 'pending'),
    moves: biggestMoves(keyResults, since),
    closed: countClosed(keyResults, since, document.team.timeZone),
  };
};

const statusChanges = (
  keyResults: readonly KeyResultView[],
  document: TeamDocument,
  cycleId: string,
  since: string,
): StatusChange[] => {
  const cycle = document.cycles.find(({ id }) => id === cycleId);
  if (!cycle || since <= cycle.starts) return [];
  const definitions = new Map<KeyResultId, KeyResult>(document.keyResults.map((one) => [one.id, one]));
  const checkIns = Map.groupBy(document.checkIns, (one) => one.keyResult);
  const samples = Map.groupBy(document.samples, (one) => one.keyResult);
  return keyResults.flatMap((keyResult) => {
    const definition = definitions.get(keyResult.id);
    if (!definition) return [];
    const { id } = definition;
    const known = {
      team: document.team,
      checkIns: checkIns.get(id) ?? [],
      samples: samples.get(id) ?? [],
    };
    const from = statusThen(known, definition, cycle, addDays(since, -1));
    return from === keyResult.status ? [] : [{ keyResult, from, to: keyResult.status }];
  });
};

const biggestMoves = (keyResults: readonly KeyResultView[], since: string): News['moves'] =>
  keyResults
    .flatMap((keyResult) => {
      const change = keyResult.deliveryOnly ? null : valueChange(keyResult, since);
      const share = change ? shareOfWay(keyResult.goalDefinition, change) : 0;
      return change && share >= LEAST_MOVE ? [{ keyResult, change, share }] : [];
    })
    .toSorted((a, b) => b.share - a.share)
    .slice(0, MOST_MOVES)
    .map(({ keyResult, change }) => ({ keyResult, change }));

/** Nothing to say. */
export const isQuiet = ({ troubled, turned, moves, closed }: News): boolean =>
  troubled.length + turned.length + moves.length + closed === 0;
