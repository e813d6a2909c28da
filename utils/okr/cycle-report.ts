/** A team's cycle as Markdown, for a page or a message: objectives and key results; no person is in it. */
import { formatDay, formatPercent } from './format.ts';
import { escapeMarkdown } from './markdown.ts';
import type { KeyResultView, ObjectiveView, Status, TeamView } from './view.ts';
import { sayCount, type Words } from './words.ts';

export interface CycleReportInput {
  team: TeamView['team'];
  cycle: NonNullable<TeamView['cycle']>;
  objectives: readonly ObjectiveView[];
  words: Words;
}

export const cycleReport = ({ team, cycle, objectives, words }: CycleReportInput): string =>
  [
    `# ${escapeMarkdown(team.name)}, ${escapeMarkdown(cycle.name)}`,
    '',
    words.say(
      'report_md_when',
      dayName(cycle.starts, words),
      dayName(cycle.ends, words),
      cycle.week,
      cycle.weeks,
    ),
    ...objectives.flatMap((objective) => objectiveLines(objective, words)),
    '',
  ].join('\n');

const dayName = (day: string, { locale }: Words): string => formatDay(`${day}T12:00:00Z`, 'UTC', locale);
const statusWord = (status: Status, { say }: Words): string => say(`status_${status.replace('-', '_')}`);

const objectiveLines = (objective: ObjectiveView, words: Words): string[] => {
  const progress = objective.progress === null ? '' : ` · ${formatPercent(objective.progress, words.locale)}`;
  return [
    '',
    `## ${escapeMarkdown(objective.title)}`,
    '',
    `**${statusWord(objective.status, words)}**${progress}`,
    ...(objective.why === '' ? [] : ['', escapeMarkdown(objective.why)]),
    '',
    ...objective.keyResults.map((keyResult) => keyResultLine(keyResult, words)),
  ];
};

/** `- **On track** p99 latency: 342 → 200 ms, from 420; 7 of 9 tickets done` */
const keyResultLine = (keyResult: KeyResultView, words: Words): string => {
  const { title, status, role, value, goal, from, delivery, deliveryOnly } = keyResult;
  const joined = goal.startsWith(',') ? `${value}${goal}` : `${value} ${goal}`.trim();
  const number =
    value === '' ? words.say('report_md_no_value') : [joined, from].filter((part) => part !== '').join(', ');
  const tickets =
    delivery && !deliveryOnly
      ? `${delivery.done} ${sayCount(words, 'goal_tickets_done', delivery.total, delivery.total)}`
      : '';
  const told = [number, tickets].filter((part) => part !== '').join('; ');
  const guard = role === 'guardrail' ? ` (${words.say('report_md_guardrail')})` : '';
  return `- **${statusWord(status, words)}** ${escapeMarkdown(title)}${guard}${told === '' ? '' : `: ${escapeMarkdown(told)}`}`;
};
