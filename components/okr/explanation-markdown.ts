import { t } from '#utils/i18n.ts';
import { escapeMarkdown } from '#utils/okr/markdown.ts';
import type { KeyResultView } from '#utils/okr/view.ts';
import { safeUrl } from '../ui/safe-link.tsx';
import { explanationLines, ticketOutWords } from './explanation-words.ts';
import { asOf } from './format.ts';
import { statusWord } from './status.tsx';
import { whyWords } from './ticket-key-result.tsx';
import { joined } from './value-text.tsx';

/** An address in a Markdown link: what could end the link is percent-encoded. */
const address = (url: string): string =>
  url.replace(/[()<>\s\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`);

const link = (text: string, url: string): string => {
  const safe = safeUrl(url);
  return safe === null ? escapeMarkdown(text) : `[${escapeMarkdown(text)}](${address(safe)})`;
};

/** A key result's number with how it came about, to paste into a ticket, a message or a page. */
export const explanationMarkdown = (keyResult: KeyResultView, now: Date): string => {
  const { title, objective, value, goal, from, status, explanation, asOf: measured, tickets } = keyResult;
  const number = value === '' ? t('value_none') : joined(value, goal) + (from === '' ? '' : `, ${from}`);
  const lines = [
    `**${escapeMarkdown(title)}**`,
    escapeMarkdown(objective.title),
    '',
    `- ${escapeMarkdown(number)}, ${statusWord(status)}`,
    ...explanationLines(explanation).map(({ name, text }) => `- ${name}: ${escapeMarkdown(text)}`),
    ...(measured ? [`- ${asOf(measured, now)}`] : []),
  ];
  const counted = tickets.map((ticket) => {
    const why = [whyWords(ticket.why), ...(ticket.leftOut ? [ticketOutWords(ticket.leftOut)] : [])];
    return `- ${link(ticket.key, ticket.url)} ${escapeMarkdown(ticket.title)} (${escapeMarkdown(why.join('; '))})`;
  });
  return [...lines, ...(counted.length > 0 ? ['', `${t('tickets_title')}:`, '', ...counted] : []), ''].join(
    '\n',
  );
};
