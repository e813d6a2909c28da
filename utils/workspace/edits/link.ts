import type { TeamDocument } from '#utils/okr/model/document.ts';
import type { KeyResultId, LinkId, RuleId } from '#utils/okr/model/ids.ts';
import type { Link, Query } from '#utils/okr/model/link.ts';
import type { IssueRef } from '#utils/okr/model/tracker-ref.ts';
import type { Edit } from '../change.ts';

/** The id follows from key result and issue, so linking twice is linking once. */
export declare const linkIssue: (
  document: TeamDocument,
  input: { keyResult: KeyResultId; issue: IssueRef; effect?: Link['effect']; share?: number | null },
) => { edit: Edit; link: LinkId };
export declare const unlinkIssue: (document: TeamDocument, link: LinkId) => Edit;
/** Keeps a ticket out although a rule or a parent brings it in. */
export declare const excludeIssue: (
  document: TeamDocument,
  input: { keyResult: KeyResultId; issue: IssueRef },
) => { edit: Edit; link: LinkId };
export declare const addRule: (
  document: TeamDocument,
  input: { keyResult: KeyResultId; query: Query },
) => { edit: Edit; rule: RuleId };
export declare const removeRule: (document: TeamDocument, rule: RuleId) => Edit;
