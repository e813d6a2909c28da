/** A goal as a file's cells, and back. Targets on the way are not in them: the JSON file has everything. */
import { t } from '#utils/i18n.ts';
import { Goal } from '#utils/okr/model/goal.ts';
import { whyOf } from '../why.ts';
import { readNumber, readWord, writeNumber } from './cells.ts';
import { GOAL_COLUMNS } from './columns.ts';
import { RowRefused, type Said } from './csv-plan.ts';

type GoalColumn = (typeof GOAL_COLUMNS)[number];
export type GoalCells = Record<GoalColumn, string>;

const KINDS = ['reach', 'maintain', 'milestones', 'learn'] as const;
const NOTHING: GoalCells = {
  ...{ goal: '', baseline: '', target: '', lower: '', upper: '' },
  ...{ steps: '', question: '' },
};

/** `0.5 Half of the gateways`, one step a line. */
const stepLine = ({ name, value }: { name: string; value: number }): string =>
  `${value} ${name.replace(/\s+/g, ' ').trim()}`;

export const goalCells = (goal: Goal | null): GoalCells => {
  switch (goal?.kind) {
    case 'reach': {
      const { baseline, target } = goal;
      return { ...NOTHING, goal: 'reach', baseline: writeNumber(baseline), target: writeNumber(target) };
    }
    case 'maintain':
      return {
        ...NOTHING,
        goal: 'maintain',
        lower: writeNumber(goal.min),
        upper: writeNumber(goal.max),
      };
    case 'milestones':
      return { ...NOTHING, goal: 'milestones', steps: goal.steps.map(stepLine).join('\n') };
    case 'learn':
      return { ...NOTHING, goal: 'learn', question: goal.question };
    default:
      return NOTHING;
  }
};

/** The goal that a row asks for on top of the one there is; what the file leaves empty stays. */
export const readGoal = (said: Said, now: Goal | null): Goal | null => {
  const written = goalCells(now);
  const news = GOAL_COLUMNS.filter(
    (column) => said(column) !== '' && said(column) !== written[column].trim(),
  );
  if (news.length === 0) return now;
  const kind = readWord(said, 'goal', KINDS) ?? now?.kind ?? impliedBy(said);
  if (kind === null) return now;
  const keeps = kind === now?.kind;
  const cell: Said = (column) => said(column) || (keeps ? (written[column as GoalColumn] ?? '') : '');
  const goal = Goal.safeParse(goalOf(kind, cell, now));
  const [issue] = goal.error?.issues ?? [];
  if (!goal.success) throw new RowRefused(t('csv_why_goal', issue ? whyOf(issue) : ''));
  return goal.data;
};

const impliedBy = (said: Said): Goal['kind'] | null => {
  if (said('target') !== '') return 'reach';
  if (said('lower') !== '' || said('upper') !== '') return 'maintain';
  if (said('steps') !== '') return 'milestones';
  return said('question') === '' ? null : 'learn';
};

const goalOf = (kind: Goal['kind'], cell: Said, now: Goal | null): unknown => {
  switch (kind) {
    case 'reach':
      return {
        kind,
        baseline: readNumber(cell, 'baseline') ?? 0,
        target: readNumber(cell, 'target') ?? refuseTarget(),
        phases: now?.kind === 'reach' ? now.phases : [],
      };
    case 'maintain':
      return { kind, min: readNumber(cell, 'lower'), max: readNumber(cell, 'upper') };
    case 'milestones':
      return { kind, steps: readSteps(cell('steps')) };
    case 'learn':
      return { kind, question: cell('question') };
  }
};

const refuseTarget = (): never => {
  throw new RowRefused(t('csv_why_target'));
};

const readSteps = (text: string): { name: string; value: number }[] =>
  text
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [, value, name] = /^\s*(\d*\.?\d+(?:e-?\d+)?)\s+(.+?)\s*$/.exec(line) ?? [];
      if (name === undefined) throw new RowRefused(t('csv_why_step', line));
      return { name, value: Number(value) };
    });
