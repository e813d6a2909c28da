/** One key result in the summary of the meeting. */
import { formatDay } from '../format.ts';
import { listed } from '../listed.ts';
import { escapeMarkdown } from '../markdown.ts';
import type { CheckIn } from '../model/check-in.ts';
import type { GoalChange } from '../model/key-result.ts';
import type { Sentence } from '../sentence.ts';
import type { KeyResultView, Status } from '../view.ts';
import type { Words } from '../words.ts';
import { closedSince } from './closed.ts';
import { isTroubled } from './judge.ts';
import type { SummaryInput } from './summary-input.ts';
import { valueChange } from './value-change.ts';
import { aimWords, changeWords, roughly, signed, writeValue } from './value-words.ts';

export const statusWord = (status: Status, { say }: Words): string =>
  say(`status_${status.replace('-', '_')}`);

/** What the summary says of one key result, from its heading on. */
export const keyResultLines = (keyResult: KeyResultView, input: SummaryInput): string[] => {
  const { words, week, monthly } = input;
  const said = week.lookedAt.has(keyResult.id) ? keyResult.lastCheckIn : null;
  return [
    '',
    `### ${escapeMarkdown(keyResult.title)}`,
    '',
    `- ${standing(keyResult, input)}`,
    ...(said ? saidLines(said, keyResult, words) : [`- ${words.say('week_md_not_looked')}`]),
    ...ticketLines(keyResult, input),
    ...(monthly ? monthLines(keyResult, input) : []),
  ];
};

/** "**At risk**: 324 → 200 ms, from 420, 17 ms better": status, number and move in one line. */
const standing = (keyResult: KeyResultView, { since, words }: SummaryInput): string => {
  const { status, value, goal, from, deliveryOnly } = keyResult;
  const number = value === '' ? words.say('value_none') : value + (goal.startsWith(',') ? goal : ` ${goal}`);
  const change = deliveryOnly ? null : valueChange(keyResult, since);
  const parts = [
    number.trim(),
    value === '' ? '' : from,
    change && change.delta !== 0 ? changeWords(change, keyResult, words) : '',
  ];
  const text = parts.filter((part) => part !== '').join(', ');
  return `**${statusWord(status, words)}**: ${escapeMarkdown(text)}`;
};

const saidLines = (
  { confidence, note, wayBack, status }: CheckIn,
  keyResult: KeyResultView,
  words: Words,
): string[] => {
  const { computed, differ } = keyResult.statusReason;
  return [
    ...(confidence === null ? [] : [`- ${words.say('week_md_confidence', confidence)}`]),
    ...(differ && status
      ? [`- ${words.say('week_md_differ', statusWord(status, words), statusWord(computed, words))}`]
      : []),
    ...(note === '' ? [] : [`- ${words.say('check_in_note')}: ${escapeMarkdown(note)}`]),
    ...(wayBack !== '' && isTroubled(status ?? computed)
      ? [`- ${words.say('week_way_back')}: ${escapeMarkdown(wayBack)}`]
      : []),
  ];
};

const ticketLines = (keyResult: KeyResultView, { since, timeZone, words }: SummaryInput): string[] => {
  const { delivery } = keyResult;
  if (!delivery) return [];
  const closed = closedSince(keyResult, since, timeZone).map(({ key }) => escapeMarkdown(key));
  const done = words.say('week_tickets_done', delivery.done, delivery.total);
  const named = closed.length > 0 ? `, ${words.say('week_md_closed', listed(closed, words.locale))}` : '';
  return [`- ${words.say('week_tickets')}: ${done}${named}`];
};

const monthLines = (keyResult: KeyResultView, { goalLog, timeZone, words }: SummaryInput): string[] => [
  ...trendLines(keyResult, words),
  ...forecastLines(keyResult, words),
  ...goalLog(keyResult.id).map((change) => targetLine(change, keyResult, timeZone, words)),
];

const trendLines = ({ forecast, unit, goalDefinition }: KeyResultView, words: Words): string[] => {
  if (forecast?.outcome.kind !== 'trend') return [];
  const { perWeek } = forecast.outcome;
  const rate = writeValue(roughly(Math.abs(perWeek), goalDefinition), unit, goalDefinition, words);
  return [`- ${words.say('week_trend')}: ${words.say('week_per_week', signed(perWeek, rate))}`];
};

const forecastLines = ({ forecast }: KeyResultView, { say }: Words): string[] => {
  if (!forecast) return [];
  const line = (name: string, { message, args }: Sentence) =>
    `- ${say(name)}: ${escapeMarkdown(say(message, ...args))}`;
  return [line('week_forecast', forecast.outcome.because), line('week_delivery', forecast.delivery.because)];
};

const targetLine = (
  { at, from, to, reason }: GoalChange,
  { unit }: KeyResultView,
  timeZone: string,
  words: Words,
): string => {
  const { say, locale } = words;
  const change = say('week_from_to', aimWords(from, unit, words), aimWords(to, unit, words));
  const text = [change, reason].filter((part) => part !== '').join('. ');
  return `- ${say('week_target_log')}: ${formatDay(at, timeZone, locale)}, ${escapeMarkdown(text)}`;
};
