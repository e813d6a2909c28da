/** What every key result's selection looks things up in, built once for all of them. */
import type { KeyResultId, RuleId } from '#utils/okr/model/ids.ts';
import type { Link, Rule } from '#utils/okr/model/link.ts';
import { issueUid } from '#utils/okr/model/tracker-ref.ts';
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

export interface SelectionIndex {
  facts: ReadonlyMap<string, IssueFacts>;
  hidden: ReadonlySet<string>;
  linksOf: (keyResult: KeyResultId) => ReadonlyMap<string, Link>;
  rulesOf: (keyResult: KeyResultId) => readonly IndexedRule[];
  childrenOf: (uid: string) => readonly IssueFacts[];
  /** The ticket contributes, by a link of its own, to another key result of this cycle. */
  linkedElsewhere: (uid: string, than: KeyResultId) => boolean;
  /** A ticket's key as read, or as it was when it was linked. */
  keyOf: (uid: string) => string;
}

const NO_LINKS: ReadonlyMap<string, Link> = new Map();

export const indexSelection = (input: IndexInput): SelectionIndex => {
  const links = new Map<KeyResultId, Map<string, Link>>();
  const contributions = new Map<string, KeyResultId[]>();
  const linkedKeys = new Map<string, string>();
  for (const link of input.links) {
    if (!input.keyResults.has(link.keyResult)) continue;
    const uid = issueUid(link.issue);
    linkedKeys.set(uid, link.issue.key);
    const own = links.get(link.keyResult);
    if (own) own.set(uid, link);
    else links.set(link.keyResult, new Map([[uid, link]]));
    if (link.effect === 'contributes') append(contributions, uid, link.keyResult);
  }
  const rules = indexRules(input);
  const children = indexChildren(input.facts.values());
  return {
    facts: input.facts,
    hidden: input.hidden,
    linksOf: (keyResult) => links.get(keyResult) ?? NO_LINKS,
    rulesOf: (keyResult) => rules.get(keyResult) ?? [],
    childrenOf: (uid) => children.get(uid) ?? [],
    linkedElsewhere: (uid, than) => contributions.get(uid)?.some((other) => other !== than) ?? false,
    keyOf: (uid) => input.facts.get(uid)?.ref.key ?? linkedKeys.get(uid) ?? '',
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

const indexChildren = (facts: Iterable<IssueFacts>): Map<string, IssueFacts[]> => {
  const children = new Map<string, IssueFacts[]>();
  for (const one of facts) if (one.parent) append(children, issueUid({ ...one.ref, id: one.parent.id }), one);
  return children;
};
