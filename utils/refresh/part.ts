import type { TeamDocument } from '#utils/okr/model/document.ts';
import type { KeyResultId } from '#utils/okr/model/ids.ts';
import { issueUid } from '#utils/okr/model/tracker-ref.ts';

/** What of a document has to be read for these key results; with `issues`, by `issueUid`, only their links to these. */
export const partFor = (
  document: TeamDocument,
  keyResults: ReadonlySet<KeyResultId>,
  issues: ReadonlySet<string> | null,
): TeamDocument => ({
  ...document,
  links: document.links.filter(
    ({ keyResult, issue }) => keyResults.has(keyResult) && (issues?.has(issueUid(issue)) ?? true),
  ),
  rules: issues ? [] : document.rules.filter((rule) => keyResults.has(rule.keyResult)),
});
