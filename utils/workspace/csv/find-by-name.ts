/** Records as a file names them: without their ids, by what they are called. */
import { t } from '#utils/i18n.ts';
import type { Objective } from '#utils/okr/model/objective.ts';
import type { Cycle } from '#utils/okr/model/team.ts';
import { RowRefused } from './csv-plan.ts';

/** Case and spaces are how one types, not what one means. */
export const sameName = (a: string, b: string): boolean => plain(a) === plain(b);
export const plain = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase();

/** The cycle of that name; the one looked at where the file says none. */
export const cycleNamed = (cycles: readonly Cycle[], name: string, shown: Cycle): Cycle => {
  const found = name === '' ? shown : cycles.find((cycle) => sameName(cycle.name, name));
  if (!found) throw new RowRefused(t('csv_why_cycle', name));
  return found;
};

export const objectiveNamed = (
  objectives: readonly Objective[],
  cycle: Cycle['id'],
  title: string,
): Objective | null =>
  objectives.find((objective) => objective.cycle === cycle && sameName(objective.title, title)) ?? null;

/** A closed cycle keeps its targets and scores as they were graded. */
export const refuseClosed = ({ closedAt, name }: Cycle): void => {
  if (closedAt) throw new RowRefused(t('csv_why_closed', name));
};
