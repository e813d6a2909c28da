import type { JiraIssue } from './model.ts';

const FORTNIGHT = 14 * 86_400_000;
const FIRST = Date.parse('2026-01-05T00:00:00Z');

/** A sprint is two weeks, and holds what was finished in it, whatever the project. */
export const sprintOf = ({ resolved }: JiraIssue): number | null =>
  resolved === null ? null : Math.floor((resolved - FIRST) / FORTNIGHT) + 1;

export const sprintName = (number: number): string => `Sprint ${number}`;
