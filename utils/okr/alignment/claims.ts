/** Every key result that teams work on at the same time, with what is needed to compare them. */

import type { Goal } from '../model/goal.ts';
import type { KeyResultId, TeamId } from '../model/ids.ts';
import type { KeyResult } from '../model/key-result.ts';
import type { Cycle } from '../model/team.ts';
import type { TeamAcross } from './across.ts';

export interface Claim {
  team: TeamId;
  teamName: string;
  keyResult: KeyResultId;
  title: string;
  goal: Goal | null;
  /** What it measures, by which two are the same metric; null where that cannot be told. */
  metrics: readonly string[];
}

/** Active and draft key results of cycles that overlap the span of days; closed objectives claim nothing. */
export const claimsOf = (documents: readonly TeamAcross[], span: Pick<Cycle, 'starts' | 'ends'>): Claim[] =>
  documents.flatMap((document) => {
    const cycles = new Set<string>(
      document.cycles
        .filter((cycle) => cycle.starts <= span.ends && cycle.ends >= span.starts)
        .map(({ id }) => id),
    );
    const objectives = new Set(
      document.objectives
        .filter(({ cycle, state }) => cycles.has(cycle) && state !== 'closed')
        .map(({ id }) => id),
    );
    return document.keyResults
      .filter(({ objective }) => objectives.has(objective))
      .map((keyResult) => ({
        team: document.team.id,
        teamName: document.team.name,
        keyResult: keyResult.id,
        title: keyResult.shortName || keyResult.title,
        goal: keyResult.goal,
        metrics: metricsOf(document, keyResult),
      }));
  });

/**
 * The same words name the same metric, whatever their case and spacing; so does the same measure over the
 * same rules. A check-in without rules has only its words.
 */
const metricsOf = (document: TeamAcross, { id, title, shortName, measure }: KeyResult): string[] => {
  const names = [title, shortName].map(plain).filter((name) => name !== '');
  const rules = document.rules
    .filter(({ keyResult }) => keyResult === id)
    .map(({ query }) => JSON.stringify(query))
    .sort();
  const measured =
    measure.kind === 'manual' || rules.length === 0 ? [] : [`${JSON.stringify(measure)} ${rules.join(' ')}`];
  return [...new Set(names.map((name) => `words ${name}`)), ...measured];
};

const plain = (words: string): string =>
  words
    .toLocaleLowerCase('en')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Where a goal wants its number: up, down, or neither. */
export const directionOf = (goal: Goal | null): 'up' | 'down' | null => {
  if (goal?.kind === 'reach') return goal.target > goal.baseline ? 'up' : 'down';
  if (goal?.kind !== 'maintain') return null;
  if (goal.min !== null && goal.max === null) return 'up';
  return goal.max !== null && goal.min === null ? 'down' : null;
};
