/** The meeting's outcome as Markdown, for a page or a message. Key results and tickets; no person is in it. */
import { formatDay } from '../format.ts';
import { escapeMarkdown } from '../markdown.ts';
import type { ObjectiveView } from '../view.ts';
import { sayCount, type Words } from '../words.ts';
import { isQuiet } from './news.ts';
import type { SummaryInput } from './summary-input.ts';
import { keyResultLines, statusWord } from './summary-key-result.ts';
import { changeWords } from './value-words.ts';

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
