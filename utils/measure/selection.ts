/**
 * Which tickets serve a key result, and why: explicit links ∪ rules' matches ∪ inheritance, minus
 * exclusions. A child serves its parent's key result to any depth, unless it is linked
 * elsewhere; a link of its own (context or excluded too) always decides over a rule or a parent.
 */
import type { KeyResultId, LinkId } from '#utils/okr/model/ids.ts';
import type { KeyResult } from '#utils/okr/model/key-result.ts';
import type { Link } from '#utils/okr/model/link.ts';
import type { TicketRow } from '#utils/okr/view.ts';
import type { IssueFacts } from './facts.ts';
import type { SelectionIndex } from './selection-index.ts';

export interface Serving {
  uid: string;
  /** Null: known to exist, but not read or not visible to the viewer. */
  facts: IssueFacts | null;
  why: TicketRow['why'];
  /** The part of the ticket that counts here, 1 unless a share was set; children inherit it. */
  weight: number;
  /** The share as set, for showing; null when none was. */
  share: number | null;
  /** Its own link; null when a rule or a parent brought it in. */
  link: LinkId | null;
}

export interface Selection {
  /** `nothing-selected`: no link and no rule; `unread`: not asked the tracker yet; `hidden`: all of it out of sight. */
  state: 'known' | 'nothing-selected' | 'unread' | 'hidden';
  serving: ReadonlyMap<string, Serving>;
  /** Shown on their tickets, counting for nothing. */
  context: ReadonlyMap<string, LinkId>;
  /** Links that keep their ticket out. */
  keptOut: readonly { link: Link; facts: IssueFacts | null }[];
  /** Visible tickets kept out by a link of their own. */
  leftOut: { context: number; excluded: number };
}

/** Linear in what is selected; the index is built once for all key results. */
export const select = (keyResult: KeyResult, index: SelectionIndex): Selection => {
  const links = index.linksOf(keyResult.id);
  const serving = new Map<string, Serving>();
  for (const [uid, link] of links)
    if (link.effect === 'contributes') serving.set(uid, linked(uid, link, index));
  for (const rule of index.rulesOf(keyResult.id)) {
    const why: Serving['why'] = { kind: 'rule', rule: rule.id, text: rule.text };
    for (const uid of rule.matches ?? []) {
      if (links.has(uid) || serving.has(uid)) continue;
      const facts = index.facts.get(uid) ?? null;
      serving.set(uid, { uid, facts, why, weight: 1, share: null, link: null });
    }
  }
  const inherits = keyResult.measure.kind === 'manual' || keyResult.measure.inherit;
  if (inherits) addDescendants(keyResult.id, serving, links, index);
  return {
    state: stateOf(keyResult.id, serving, index),
    serving,
    context: new Map(
      [...links].filter(([, link]) => link.effect === 'context').map(([uid, link]) => [uid, link.id]),
    ),
    keptOut: [...links]
      .filter(([, link]) => link.effect !== 'contributes')
      .map(([uid, link]) => ({ link, facts: index.facts.get(uid) ?? null })),
    leftOut: { context: visible(links, 'context', index), excluded: visible(links, 'excluded', index) },
  };
};

const linked = (uid: string, link: Link, index: SelectionIndex): Serving => ({
  uid,
  facts: index.facts.get(uid) ?? null,
  why: { kind: 'linked' },
  weight: link.share ?? 1,
  share: link.share,
  link: link.id,
});

/** Breadth first from what is linked or matched; a ticket met twice counts once, so loops of parents end. */
const addDescendants = (
  keyResult: KeyResultId,
  serving: Map<string, Serving>,
  links: ReadonlyMap<string, Link>,
  index: SelectionIndex,
): void => {
  // A map is walked on to what is added on the way, so it is its own queue.
  for (const parent of serving.values()) {
    const children = index.childrenOf(parent.uid, parent.facts);
    if (children.length === 0) continue;
    const { weight, share } = parent;
    // The reason is the ticket that was linked or matched, however far above; all below it share it.
    const why = parent.why.kind === 'child' ? parent.why : childOf(index.keyOf(parent.uid));
    for (const { uid, facts } of children) {
      if (serving.has(uid) || links.has(uid) || index.linkedElsewhere(uid, keyResult)) continue;
      serving.set(uid, { uid, facts, why, weight, share, link: null });
    }
  }
};

const childOf = (key: string): Serving['why'] => ({ kind: 'child', of: key });

const stateOf = (
  keyResult: KeyResultId,
  serving: ReadonlyMap<string, Serving>,
  index: SelectionIndex,
): Selection['state'] => {
  const rules = index.rulesOf(keyResult);
  const links = [...index.linksOf(keyResult).values()];
  if (rules.length === 0 && !links.some(({ effect }) => effect === 'contributes')) return 'nothing-selected';
  if (rules.some((rule) => rule.matches === null)) return 'unread';
  if (serving.size === 0) return 'known';
  for (const one of serving.values()) if (one.facts !== null) return 'known';
  for (const uid of serving.keys()) if (!index.hidden.has(uid)) return 'unread';
  return 'hidden';
};

const visible = (
  links: ReadonlyMap<string, Link>,
  effect: 'context' | 'excluded',
  index: SelectionIndex,
): number => [...links].filter(([uid, link]) => link.effect === effect && index.facts.has(uid)).length;
