import { expect, it } from 'vitest';
import { largeWorkspace } from '#tests/bench/dashboard/workspace.ts';
import { teamAcross } from '#utils/okr/alignment/across.ts';
import { findConflicts } from '#utils/okr/alignment/conflicts.ts';
import { knownConflicts } from '#utils/okr/alignment/known-conflicts.ts';

const documents = largeWorkspace('2026-11-23').slice(0, 3);
const spans = documents[0]?.cycles.slice(-2) ?? [];
const teamsIn = (span: (typeof spans)[number]) => documents.map((document) => teamAcross(document, span));

it('are those that are found, and the same objects until teams or span are others', () => {
  expect(spans).toHaveLength(2);
  for (const span of spans) {
    const teams = teamsIn(span);
    const known = knownConflicts(teams, span);
    expect(known).toEqual(findConflicts(teams, span));
    expect(knownConflicts(teams, span)).toBe(known);
    const others = teamsIn(span).slice(1);
    expect(knownConflicts(others, span)).toEqual(findConflicts(others, span));
    expect(knownConflicts(teams, { ...span })).not.toBe(known);
  }
});
