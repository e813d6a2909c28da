/** What every key result's selection looks things up in, built once for all of them. */
import type { KeyResultId, RuleId } from '#utils/okr/model/ids.ts';
import type { Link, Rule } from '#utils/okr/model/link.ts';
import { type IssueRef, issueUid } from '#utils/okr/model/tracker-ref.ts';
import type { IssueFacts } from './facts.ts';

export interface IndexInput {
  /** Key results of the cycle looked at: a link of another cycle neither keeps a child away nor shares it. */
  keyResults: ReadonlySet<KeyResultId>;
  links: readonly Link[];
  rules: readonly Rule[];
  /** By `issueUid`. */
  facts: ReadonlyMap<string, IssueFacts>;
  /** What each rule selected when last asked; a rule that is absent has not been asked yet. */
  ruleMatches: ReadonlyMap<RuleId, readonly string[]>;
  /** Tickets that were asked for and did not come back: deleted or not visible to the viewer. */
  hidden: ReadonlySet<string>;
  ruleText: (rule: Rule) => string;
}

interface IndexedRule {
  id: RuleId;
  text: string;
  /** Null: not asked yet. */
  matches: readonly string[] | null;
}

export interface Child {
  uid: string;
  facts: IssueFacts;
}

export interface SelectionIndex {
  facts: ReadonlyMap<string, IssueFacts>;
  hidden: ReadonlySet<string>;
  linksOf: (keyResult: KeyResultId) => ReadonlyMap<string, Link>;
  rulesOf: (keyResult: KeyResultId) => readonly IndexedRule[];
  /** `facts` of the parent where they are known; an epic out of sight has children all the same. */
  childrenOf: (uid: string, facts: IssueFacts | null) => readonly Child[];
  /** The ticket contributes, by a link of its own, to another key result of this cycle. */
  linkedElsewhere: (uid: string, than: KeyResultId) => boolean;
  /** A ticket's key as read, or as it was when it was linked. */
  keyOf: (uid: string) => string;
  /** To be told of each ticket after its facts were changed, added or removed. */
  changed: (uid: string, before: IssueFacts | null, after: IssueFacts | null) => void;
}

const NO_LINKS: ReadonlyMap<string, Link> = new Map();
const NO_CHILDREN: readonly Child[] = [];

export const indexSelection = (input: IndexInput): SelectionIndex => {
  const links = new Map<KeyResultId, Map<string, Link>>();
  const contributions = new Map<string, KeyResultId[]>();
  const linkedIssues = new Map<string, IssueRef>();
  for (const link of input.links) {
    if (!input.keyResults.has(link.keyResult)) continue;
    const uid = issueUid(link.issue);
    linkedIssues.set(uid, link.issue);
    const own = links.get(link.keyResult);
    if (own) own.set(uid, link);
    else links.set(link.keyResult, new Map([[uid, link]]));
    if (link.effect === 'contributes') append(contributions, uid, link.keyResult);
  }
  const rules = indexRules(input);
  const children = indexChildren(input.facts);
  return {
    facts: input.facts,
    hidden: input.hidden,
    linksOf: (keyResult) => links.get(keyResult) ?? NO_LINKS,
    rulesOf: (keyResult) => rules.get(keyResult) ?? [],
    childrenOf: (uid, facts) => {
      const ref = facts?.ref ?? linkedIssues.get(uid);
      return (ref && children.at(ref).get(ref.id)) ?? NO_CHILDREN;
    },
    linkedElsewhere: (uid, than) => contributions.get(uid)?.some((other) => other !== than) ?? false,
    keyOf: (uid) => input.facts.get(uid)?.ref.key ?? linkedIssues.get(uid)?.key ?? '',
    changed: children.changed,
  };
};

const append = <K, V>(lists: Map<K, V[]>, key: K, value: V): void => {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
};

const indexRules = ({ rules, ruleMatches, ruleText }: IndexInput): Map<KeyResultId, IndexedRule[]> => {
  const indexed = new Map<KeyResultId, IndexedRule[]>();
  for (const rule of rules) {
    const matches = ruleMatches.get(rule.id) ?? null;
    append(indexed, rule.keyResult, { id: rule.id, text: ruleText(rule), matches });
  }
  return indexed;
};

/**
 * Children by their parent's id, apart for each site. Ids are looked up as they are: to build a
 * parent's uid for each of 100,000 tickets costs more than all the rest.
 */
const indexChildren = (facts: ReadonlyMap<string, IssueFacts>) => {
  const sites = new Map<string, Map<string, Child[]>>();
  let last = { tracker: '', site: '', children: new Map<string, Child[]>() };
  const childrenAt = ({ tracker, site }: Pick<IssueRef, 'tracker' | 'site'>): Map<string, Child[]> => {
    if (site === last.site && tracker === last.tracker) return last.children;
    const place = `${tracker}|${site}`;
    const children = sites.get(place) ?? new Map<string, Child[]>();
    sites.set(place, children);
    last = { tracker, site, children };
    return children;
  };
  for (const [uid, one] of facts)
    if (one.parent) append(childrenAt(one.ref), one.parent.id, { uid, facts: one });
  return { at: childrenAt, changed: changeChildren(facts, childrenAt) };
};

type ChildrenAt = (place: Pick<IssueRef, 'tracker' | 'site'>) => Map<string, Child[]>;

/** Children stay in the order of the facts, so that an index that was changed equals one built anew. */
const changeChildren =
  (facts: ReadonlyMap<string, IssueFacts>, childrenAt: ChildrenAt): SelectionIndex['changed'] =>
  (uid, before, after) => {
    const ref = (after ?? before)?.ref;
    if (!ref) return;
    const children = childrenAt(ref);
    const siblings = before?.parent ? (children.get(before.parent.id) ?? []) : [];
    const place = siblings.findIndex((child) => child.uid === uid);
    if (before?.parent && after?.parent?.id === before.parent.id && place !== -1) {
      siblings[place] = { uid, facts: after };
      return;
    }
    if (place !== -1) siblings.splice(place, 1);
    if (after?.parent) children.set(after.parent.id, childrenOf(after.parent.id, ref, facts));
  };

const childrenOf = (
  parent: string,
  { tracker, site }: IssueRef,
  facts: ReadonlyMap<string, IssueFacts>,
): Child[] => {
  const children: Child[] = [];
  for (const [uid, one] of facts)
    if (one.parent?.id === parent && one.ref.site === site && one.ref.tracker === tracker)
      children.push({ uid, facts: one });
  return children;
};
