/** The meeting's outcome as Markdown, for a page or a message. Key results and tickets; no person is in it. */
import { formatDay } from '../format.ts';
import { listed } from '../listed.ts';
import { escapeMarkdown } from '../markdown.ts';
import type { CheckIn } from '../model/check-in.ts';
import type { GoalChange } from '../model/key-result.ts';
import type { KeyResultView, ObjectiveView, Status, TeamView } from '../view.ts';
import { sayCount, type Words } from '../words.ts';
import { closedSince } from './closed.ts';
import { isTroubled } from './judge.ts';
import { isQuiet, type News } from './news.ts';
import { valueChange } from './value-change.ts';
import { aimWords, changeWords, roughly, signed, writeValue } from './value-words.ts';
import type { Week } from './week.ts';

export interface SummaryInput {
  team: TeamView['team'];
  cycle: NonNullable<TeamView['cycle']>;
  week: Week;
  /** First day of what is compared: the week's, or that of the last four weeks. */
  since: string;
  news: News;
  timeZone: string;
  /** The monthly summary adds trend, forecast, delivery and changes of the target. */
  monthly: boolean;
  goalLog: (id: KeyResultView['id']) => readonly GoalChange[];
  words: Words;
}

/** Every key result of the meeting with what was said of it; texts that people typed stay text. */
export const weekSummary = (input: SummaryInput): string => {
  const { team, cycle, week, monthly, words } = input;
  const title = words.say(
    monthly ? 'week_md_month' : 'week_md_title',
    escapeMarkdown(team.name),
    escapeMarkdown(cycle.name),
    cycle.week,
    cycle.weeks,
  );
  const count = words.say('week_looked_at', week.lookedAt.size, week.keyResults.length);
  return [
    `# ${title}`,
    '',
    `${dayName(week.today, words)}, ${count}`,
    ...newsLines(input),
    ...week.objectives.flatMap((objective) => objectiveLines(objective, input)),
    '',
  ].join('\n');
};

const dayName = (day: string, { locale }: Words): string => formatDay(`${day}T12:00:00Z`, 'UTC', locale);

const statusWord = (status: Status, { say }: Words): string => say(`status_${status.replace('-', '_')}`);

const newsLines = ({ news, words, monthly }: SummaryInput): string[] => {
  if (isQuiet(news)) return [];
  const { say } = words;
  return [
    '',
    `## ${say(monthly ? 'week_news_month' : 'week_news')}`,
    '',
    ...[...news.troubled, ...news.turned].map(
      ({ keyResult, from, to }) =>
        `- ${say('week_md_turned', escapeMarkdown(keyResult.title), statusWord(from, words), statusWord(to, words))}`,
    ),
    ...news.moves.map(
      ({ keyResult, change }) =>
        `- ${escapeMarkdown(keyResult.title)}: ${changeWords(change, keyResult, words)}`,
    ),
    ...(news.closed > 0 ? [`- ${sayCount(words, 'week_closed', news.closed, news.closed)}`] : []),
  ];
};

const objectiveLines = ({ title, keyResults }: ObjectiveView, input: SummaryInput): string[] => [
  '',
  `## ${escapeMarkdown(title)}`,
  ...keyResults.flatMap((keyResult) => keyResultLines(keyResult, input)),
];

const keyResultLines = (keyResult: KeyResultView, input: SummaryInput): string[] => {
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
  const since_ = closed.length > 0 ? `, ${words.say('week_md_closed', listed(closed, words.locale))}` : '';
  return [`- ${words.say('week_tickets')}: ${done}${since_}`];
};

const monthLines = (keyResult: KeyResultView, { goalLog, timeZone, words }: SummaryInput): string[] => {
  const { forecast, unit, goalDefinition } = keyResult;
  const { say, locale } = words;
  const perWeek = forecast?.outcome.kind === 'trend' ? forecast.outcome.perWeek : null;
  const rate =
    perWeek === null
      ? ''
      : writeValue(roughly(Math.abs(perWeek), goalDefinition), unit, goalDefinition, words);
  const sentences = forecast ? [forecast.outcome.because, forecast.delivery.because] : [];
  const names = ['week_forecast', 'week_delivery'];
  return [
    ...(perWeek === null ? [] : [`- ${say('week_trend')}: ${say('week_per_week', signed(perWeek, rate))}`]),
    ...sentences.map(
      ({ message, args }, index) => `- ${say(names[index] ?? '')}: ${escapeMarkdown(say(message, ...args))}`,
    ),
    ...goalLog(keyResult.id).map(
      ({ at, from, to, reason }) =>
        `- ${say('week_target_log')}: ${formatDay(at, timeZone, locale)}, ${escapeMarkdown(
          [say('week_from_to', aimWords(from, unit, words), aimWords(to, unit, words)), reason]
            .filter((part) => part !== '')
            .join('. '),
        )}`,
    ),
  ];
};
