import { listOf, plural, t } from '#utils/i18n.ts';
import type { Explanation, LeftOutReason } from '#utils/measure/explanation.ts';

const LEFT_OUT: Record<LeftOutReason, string> = {
  cancelled: 'left_out_cancelled',
  excluded: 'left_out_excluded',
  'outside-window': 'left_out_window',
  'not-finished': 'left_out_not_finished',
  finished: 'left_out_finished',
  'no-history': 'left_out_no_history',
  'no-value': 'left_out_no_value',
  context: 'left_out_context',
};

const TICKET_OUT: Record<LeftOutReason, string> = {
  cancelled: 'ticket_out_cancelled',
  excluded: 'ticket_out_excluded',
  'outside-window': 'ticket_out_window',
  'not-finished': 'ticket_out_not_finished',
  finished: 'ticket_out_finished',
  'no-history': 'ticket_out_no_history',
  'no-value': 'ticket_out_no_value',
  context: 'ticket_out_context',
};

/** Why one ticket did not count: "Not counted: outside the window". */
export const ticketOutWords = (reason: LeftOutReason): string => t(TICKET_OUT[reason]);

/** What did not count, by reason: "10 outside the window". */
export const leftOutWords = ({ leftOut }: Pick<Explanation, 'leftOut'>): string[] =>
  leftOut.filter(({ count }) => count > 0).map(({ reason, count }) => t(LEFT_OUT[reason], count));

/** How a number came about, line by line: a name and what is to be said; lines without content are left out. */
export const explanationLines = (explanation: Explanation): { name: string; text: string }[] => {
  const { kind, formula, counted, matched, leftOut, hidden, shared } = explanation;
  const lines = [{ name: t('explain_formula'), text: t(formula.message, ...formula.args) }];
  if (kind === 'issues')
    lines.push({ name: t('explain_counted'), text: plural('explain_counted_of', counted, matched) });
  const out = leftOutWords({ leftOut });
  if (out.length > 0) lines.push({ name: t('explain_left_out'), text: listOf(out) });
  if (hidden > 0) lines.push({ name: t('explain_hidden'), text: plural('explain_hidden_count', hidden) });
  if (shared > 0) lines.push({ name: t('explain_shared'), text: plural('explain_shared_count', shared) });
  return lines;
};
