/**
 * The one door to jira.js: its schemas must come into being after code generation was switched off, which
 * `#utils/zod.ts` does, whatever file is loaded first. Only what is named here is bundled.
 */
import '#utils/zod.ts';

export {
  bulkFetchIssues,
  type FieldDetails,
  getFields,
  getIssue,
  type Issue,
  type SearchAndReconcileResults,
  searchAndReconsileIssuesUsingJql,
  searchAndReconsileIssuesUsingJqlPost,
} from 'jira.js/cloud';
