/** What the rule editor and the list of matched tickets ask for. */
import type { Answer, OwnRequests, RulePreview } from '#utils/messaging/protocol.ts';
import type { CountedMore, SuggestAsk, Suggestions } from '#utils/messaging/rule-help.ts';
import type { KeyResultId, LinkId, RuleId } from '#utils/okr/model/ids.ts';
import type { Query } from '#utils/okr/model/link.ts';
import type { IssueRef } from '#utils/okr/model/tracker-ref.ts';

type Asked<T> = Promise<Answer<T>>;

export type Share = { keyResult: KeyResultId; share: number | null };

export interface RulesActions {
  changeRule(rule: RuleId, query: Query): Asked<null>;
  previewRule(ask: Omit<OwnRequests['query-preview']['ask'], 'team'>): Asked<RulePreview | null>;
  /** Goes on counting where the preview or the last answer left off. */
  countMore(query: Query, from: string): Asked<CountedMore>;
  suggest(ask: SuggestAsk & { connection: string; turn: string }): Asked<Suggestions | null>;
  /** Nobody waits for the answer of this turn any more. */
  stopAsking(turn: string): void;
  excludeTicket(keyResult: KeyResultId, issue: IssueRef): Asked<null>;
  includeTicket(link: LinkId): Asked<null>;
  unlinkTicket(link: LinkId): Asked<null>;
  shareTicket(issue: IssueRef, shares: Share[]): Asked<null>;
  copy(text: string): void;
}
