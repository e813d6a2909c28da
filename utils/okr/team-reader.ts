/** A team's reading that is kept and changed: one changed ticket costs what it touches, not the whole. */
import type { IssueFacts } from '#utils/measure/facts.ts';
import { select } from '#utils/measure/selection.ts';
import { dayOf } from './calendar.ts';
import { NOT_ENOUGH } from './forecast/delivery.ts';
import { keyResultView } from './key-result-view.ts';
import type { KeyResultId } from './model/ids.ts';
import type { KeyResult } from './model/key-result.ts';
import { issueUid } from './model/tracker-ref.ts';
import { contextOf, readParts, type TeamInput, type TeamParts } from './team-parts.ts';
import { assemble, emptyReading, type TeamReading } from './team-view.ts';
import type { KeyResultView } from './view.ts';

export interface TeamReader {
  reading: () => TeamReading;
  /**
   * Tickets by `issueUid` that were read again, as they are now, null for what is gone; the same as reading
   * the whole anew. For facts alone: another document, other matches of a rule or other hidden tickets want
   * a new reader.
   */
  update: (changed: ReadonlyMap<string, IssueFacts | null>, now: string) => TeamReading;
}

/** Keeps its own map of facts: the one given may change as it likes. */
export const createTeamReader = (given: TeamInput): TeamReader => {
  const facts = new Map(given.facts);
  let input: TeamInput = { ...given, facts };
  let parts = readParts(input);
  const reading = (): TeamReading => (parts ? assemble(input, parts) : emptyReading(input));
  return {
    reading,
    update: (changed, now) => {
      const before = new Map([...changed.keys()].map((uid) => [uid, facts.get(uid) ?? null]));
      const earlier = input.now;
      input = { ...input, now };
      for (const [uid, after] of changed) {
        if (after) facts.set(uid, after);
        else facts.delete(uid);
        parts?.index.changed(uid, before.get(uid) ?? null, after);
      }
      if (!parts || dayOf(now, input.document.team.timeZone) !== parts.day) parts = readParts(input);
      else refresh(input, parts, before, earlier !== now);
      return reading();
    },
  };
};

/** Selects again where a changed ticket may count, and views again whatever that can be seen in. */
const refresh = (
  input: TeamInput,
  parts: TeamParts,
  before: ReadonlyMap<string, IssueFacts | null>,
  timePassed: boolean,
): void => {
  const { inputs, views, pace } = parts;
  const pacedBefore = pace.known();
  const { stale, moved } = selectAgain(input, parts, before);
  for (const uid of new Set([...before.keys(), ...moved.keys()])) {
    recount(uid, moved.get(uid) ?? 0, input, parts, before);
    for (const { keyResult, selection } of inputs) if (selection.serving.has(uid)) stale.add(keyResult.id);
  }
  const otherPace = pace.known() !== pacedBefore;
  const context = contextOf(input, parts);
  for (const one of inputs) {
    const { keyResult } = one;
    const view = views.get(keyResult.id);
    const again =
      stale.has(keyResult.id) || (timePassed && growsOld(keyResult)) || (otherPace && leansOnTeam(view));
    if (again) views.set(keyResult.id, keyResultView(one, context));
  }
};

/** The key results that were selected again, and by how many fewer or more each ticket is served now. */
const selectAgain = (
  input: TeamInput,
  { inputs, index }: TeamParts,
  before: ReadonlyMap<string, IssueFacts | null>,
) => {
  const near = nearTo(before.keys(), input);
  const stale = new Set<KeyResultId>();
  const moved = new Map<string, number>();
  const move = (uid: string, by: number): void => {
    moved.set(uid, (moved.get(uid) ?? 0) + by);
  };
  for (const [n, one] of inputs.entries()) {
    const links = index.linksOf(one.keyResult.id);
    if (!near.some((uid) => one.selection.serving.has(uid) || links.has(uid))) continue;
    const selection = select(one.keyResult, index);
    const { serving } = selection;
    for (const uid of one.selection.serving.keys()) if (!serving.has(uid)) move(uid, -1);
    for (const uid of serving.keys()) if (!one.selection.serving.has(uid)) move(uid, 1);
    stale.add(one.keyResult.id);
    inputs[n] = { ...one, selection };
  }
  return { stale, moved };
};

/** A ticket counts where it is served or linked already, or where its parent is. */
const nearTo = (uids: Iterable<string>, { facts }: TeamInput): string[] =>
  [...uids].flatMap((uid) => {
    const one = facts.get(uid);
    return one?.parent ? [uid, issueUid({ ...one.ref, id: one.parent.id })] : [uid];
  });

/** Keeps the counts of the whole team in step with one ticket. */
const recount = (
  uid: string,
  by: number,
  { facts }: TeamInput,
  { served, pace }: TeamParts,
  before: ReadonlyMap<string, IssueFacts | null>,
): void => {
  const count = served.of(uid);
  const after = facts.get(uid) ?? null;
  const old = before.has(uid) ? (before.get(uid) ?? null) : after;
  pace.changed(count > 0 ? old : null, count + by > 0 ? after : null);
  served.change(uid, by);
};

/** Of all measures, ages alone move with the hour. */
const growsOld = ({ measure }: KeyResult): boolean =>
  measure.kind === 'issues' && measure.aggregate.fn === 'duration' && measure.aggregate.of === 'age';

const leansOnTeam = (view: KeyResultView | undefined): boolean => {
  const delivery = view?.forecast?.delivery;
  if (delivery?.kind === 'delivery') return delivery.basis === 'team';
  return delivery?.because.message === NOT_ENOUGH;
};
