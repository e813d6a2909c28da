/** The team's progress as text, each number beside what an independent calculation makes of it. */
import type { KeyResultView, ObjectiveView, TeamView } from '#utils/okr/view.ts';
import type { Check } from './compare.ts';

const SHAPES = { 'on-track': '●', 'at-risk': '▲', 'off-track': '◆', pending: '○' } as const;
const WORDS = {
  'on-track': 'On track',
  'at-risk': 'At risk',
  'off-track': 'Off track',
  pending: 'Pending',
} as const;

const percent = (fraction: number | null): string =>
  fraction === null ? '–' : `${Math.round(fraction * 100)} %`;

const cut = (text: string, width: number): string =>
  text.length > width ? `${text.slice(0, width - 1)}…` : text.padEnd(width);

const keyResultLine = (keyResult: KeyResultView, check: Check | undefined): string => {
  const { value, goal } = keyResult;
  const shown = value === '' ? 'no value' : goal.startsWith(',') ? value + goal : `${value} ${goal}`.trim();
  const delivery = keyResult.delivery ? `${keyResult.delivery.done} of ${keyResult.delivery.total}` : '–';
  const mark = !check ? '?' : check.differences.length === 0 ? '=' : '≠';
  return [
    `  ${cut(keyResult.shortName, 28)}`,
    cut(shown, 22),
    percent(keyResult.progress).padStart(6),
    percent(keyResult.expected).padStart(6),
    `  ${SHAPES[keyResult.status]} ${WORDS[keyResult.status].padEnd(9)}`,
    delivery.padStart(9),
    `  ${mark}`,
  ].join(' ');
};

const objectiveLines = (objective: ObjectiveView, checks: Check[]): string[] => [
  `${cut(objective.title, 53)} ${percent(objective.progress).padStart(6)}         ${SHAPES[objective.status]} ${WORDS[objective.status]}`,
  ...objective.keyResults.map((keyResult) =>
    keyResultLine(
      keyResult,
      checks.find((check) => check.keyResult === keyResult.id),
    ),
  ),
];

const teamLines = ({ team, cycle, objectives }: TeamView, checks: Check[]): string[] => [
  `${team.name}${cycle ? `, ${cycle.name}, week ${cycle.week} of ${cycle.weeks}` : ''}`,
  `  ${'key result'.padEnd(28)} ${'value'.padEnd(22)} ${'done'.padStart(6)} ${'due'.padStart(6)}   ${'status'.padEnd(11)} ${'tickets'.padStart(9)}   check`,
  ...objectives.flatMap((objective) => objectiveLines(objective, checks)),
];

export const progressTable = (views: TeamView[], checks: Check[]): string =>
  views
    .map((view) => teamLines(view, checks).join('\n'))
    .concat('= the same as the independent calculation over the trackers’ raw answers')
    .join('\n\n');
