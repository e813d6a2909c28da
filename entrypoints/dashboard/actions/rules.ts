import type { RulesActions } from '#components/dashboard/rules/rules-model.ts';
import { ask } from '#utils/messaging/own-client.ts';
import {
  changeRule,
  excludeIssue,
  includeIssue,
  shareIssue,
  unlinkIssue,
} from '#utils/workspace/edits/link.ts';
import type { Current, Editing } from './editing.ts';

/** Rules, and what helps to write them: previews and suggestions of the tracker. */
export const rulesActions = ({ edit }: Editing, current: () => Current | null): RulesActions => ({
  changeRule: (rule, query) => edit((document) => changeRule(document, rule, query)),
  previewRule: async (question) => {
    const shown = current();
    // A rule is written below a key result, so there is a document.
    if (!shown) return { ok: true, value: null };
    return ask('query-preview', { ...question, team: shown.document.team.id });
  },
  countMore: (query, from) => ask('query-count', { query, from }),
  suggest: (question) => ask('query-suggest', question),
  stopAsking: (turn) => void ask('query-stop', { turn }),
  excludeTicket: (keyResult, issue) => edit((document) => excludeIssue(document, { keyResult, issue }).edit),
  includeTicket: (link) => edit((document) => includeIssue(document, link)),
  unlinkTicket: (link) => edit((document) => unlinkIssue(document, link)),
  shareTicket: (issue, shares) => edit((document) => shareIssue(document, issue, shares)),
  copy: (text) => void navigator.clipboard.writeText(text),
});
