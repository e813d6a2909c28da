import type { TeamDocument } from '#utils/okr/model/document.ts';
import { type KeyResultId, type LinkId, RuleId } from '#utils/okr/model/ids.ts';
import { type Link, linkId, type Query } from '#utils/okr/model/link.ts';
import { type IssueRef, issueUid } from '#utils/okr/model/tracker-ref.ts';
import type { Edit } from '../change.ts';
import { newId } from '../new-id.ts';
import { changeFields, setFields } from './fields.ts';

interface LinkInput {
  keyResult: KeyResultId;
  issue: IssueRef;
  effect?: Link['effect'];
  share?: number | null;
}

/** Of the link that is there, which may have been made when the site had another name; else of a new one. */
const linkOf = (document: TeamDocument, keyResult: KeyResultId, issue: IssueRef): LinkId =>
  sameLinks(document, { keyResult, issue })[0]?.id ?? linkId(keyResult, issue);

const sameLinks = (
  { links }: TeamDocument,
  { keyResult, issue }: Pick<Link, 'keyResult' | 'issue'>,
): Link[] =>
  links.filter(
    (link) =>
      link.issue.id === issue.id && link.keyResult === keyResult && issueUid(link.issue) === issueUid(issue),
  );

/** The id follows from key result and issue, so linking twice is linking once. */
export const linkIssue = (document: TeamDocument, input: LinkInput): { edit: Edit; link: LinkId } => {
  const link = linkOf(document, input.keyResult, input.issue);
  const fields = { effect: 'contributes', share: null, ...input };
  const label = labelled('edit_linked', document, input);
  return { edit: { label, changes: setFields('links', link, fields) }, link };
};

/** Several at once, as one step. What the key result has as such already stays as it is. */
export const linkIssues = (
  document: TeamDocument,
  { keyResult, issues }: { keyResult: KeyResultId; issues: readonly IssueRef[] },
): Edit => {
  const isLinked = (id: LinkId): boolean =>
    document.links.some((link) => link.id === id && link.effect === 'contributes');
  const due = issues.filter((issue) => !isLinked(linkOf(document, keyResult, issue)));
  const [only] = due;
  const changes = due.flatMap((issue) => linkIssue(document, { keyResult, issue }).edit.changes);
  if (due.length === 1 && only) return linkIssue(document, { keyResult, issue: only }).edit;
  const args = [String(due.length), titleOf(document, keyResult)];
  return { label: { message: 'edit_linked_several', args }, changes };
};

/** With others that say the same; one that is gone already is no error. */
export const unlinkIssue = (document: TeamDocument, link: LinkId): Edit => {
  const known = document.links.find(({ id }) => id === link);
  const label =
    known === undefined
      ? { message: 'edit_unlinked', args: ['', ''] }
      : labelled('edit_unlinked', document, known);
  const same = known ? sameLinks(document, known).map(({ id }) => id) : [link];
  return { label, changes: same.map((id) => ({ kind: 'remove', collection: 'links', id })) };
};

/** Several at once, as one step. */
export const unlinkIssues = (document: TeamDocument, links: readonly LinkId[]): Edit => {
  const [only] = links;
  if (only !== undefined && links.length === 1) return unlinkIssue(document, only);
  return {
    label: { message: 'edit_unlinked_several', args: [String(links.length)] },
    changes: links.flatMap((link) => unlinkIssue(document, link).changes),
  };
};

/** Keeps a ticket out although a rule or a parent brings it in. */
export const excludeIssue = (
  document: TeamDocument,
  input: { keyResult: KeyResultId; issue: IssueRef },
): { edit: Edit; link: LinkId } => {
  const { edit, link } = linkIssue(document, { ...input, effect: 'excluded' });
  return { edit: { ...edit, label: labelled('edit_excluded', document, input) }, link };
};

/** Takes the link away that kept a ticket out: rules and parents decide again. */
export const includeIssue = (document: TeamDocument, link: LinkId): Edit => {
  const edit = unlinkIssue(document, link);
  return { ...edit, label: { ...edit.label, message: 'edit_included' } };
};

/** How a ticket that serves several key results counts in each: a part of 0 to 1, null for the whole. */
export const shareIssue = (
  document: TeamDocument,
  issue: IssueRef,
  shares: readonly { keyResult: KeyResultId; share: number | null }[],
): Edit => ({
  label: { message: 'edit_shared', args: [issue.key] },
  changes: shares.flatMap((one) => linkIssue(document, { ...one, issue }).edit.changes),
});

/** Another question for a rule that stays the same one; nothing for a rule that is gone. */
export const changeRule = (document: TeamDocument, rule: RuleId, query: Query): Edit => {
  const known = document.rules.find(({ id }) => id === rule);
  const args = [known === undefined ? '' : titleOf(document, known.keyResult)];
  const changes = known === undefined ? [] : changeFields('rules', rule, known, { query });
  return { label: { message: 'edit_rule_changed', args }, changes };
};

/** Tickets that the query finds serve the key result from now on. */
export const addRule = (
  document: TeamDocument,
  input: { keyResult: KeyResultId; query: Query },
): { edit: Edit; rule: RuleId } => {
  const rule = RuleId.parse(newId());
  const label = { message: 'edit_rule_added', args: [titleOf(document, input.keyResult)] };
  return { edit: { label, changes: setFields('rules', rule, input) }, rule };
};

/** Tickets that are linked one by one stay. */
export const removeRule = (document: TeamDocument, rule: RuleId): Edit => {
  const known = document.rules.find(({ id }) => id === rule);
  const label = {
    message: 'edit_rule_removed',
    args: [known === undefined ? '' : titleOf(document, known.keyResult)],
  };
  return { label, changes: [{ kind: 'remove', collection: 'rules', id: rule }] };
};

const labelled = (
  message: string,
  document: TeamDocument,
  { keyResult, issue }: Pick<Link, 'keyResult' | 'issue'>,
): Edit['label'] => ({ message, args: [issue.key, titleOf(document, keyResult)] });

const titleOf = (document: TeamDocument, keyResult: KeyResultId): string => {
  const found = document.keyResults.find(({ id }) => id === keyResult);
  return found === undefined ? '' : found.shortName || found.title;
};
