import { describe, expect, it } from 'vitest';
import { alignmentMap } from '#utils/okr/alignment/map.ts';
import { ASIDE, COLUMN, GAP } from '#utils/okr/alignment/map-columns.ts';
import { pathOf } from '#utils/okr/alignment/map-edges.ts';
import { sideBySide } from '#utils/okr/alignment/side-by-side.ts';
import { readTeam } from '#utils/okr/team-view.ts';
import { sampleWorkspace } from '#utils/workspace/sample/sample-workspace.ts';
import { teamInput } from '../build.ts';

const TODAY = '2026-11-17';
const documents = sampleWorkspace(TODAY);
const views = documents.map((document) => readTeam(teamInput(document, { now: `${TODAY}T12:00:00Z` })).view);
const map = alignmentMap(documents, views);

describe('the map', () => {
  it('has a column for each team, and room for all of it', () => {
    expect(map.teams.map(({ x }) => x)).toEqual(documents.map((_, index) => index * (COLUMN + GAP)));
    expect(map.teams.map(({ id }) => id).sort()).toEqual(documents.map(({ team }) => team.id).sort());
    expect(map.width).toBe(4 * COLUMN + 3 * GAP);
    for (const { objectives } of map.teams)
      for (const { keyResults } of objectives)
        for (const { y } of keyResults) expect(y).toBeLessThan(map.height);
  });

  it('puts teams that wait on each other side by side, and leaves alone those that do not', () => {
    const at = (name: string) => map.teams.findIndex(({ id }) => id === `sample-${name}`);
    expect(Math.abs(at('payments') - at('platform'))).toBe(1);
    expect(Math.abs(at('platform') - at('identity'))).toBe(1);
    const ids = documents.map(({ team }) => team.id);
    const strangers = documents.map((document) => ({ ...document, objectives: [], dependencies: [] }));
    expect(sideBySide(ids, strangers)).toEqual(ids);
  });

  it('never lets two lines of a column overlap', () => {
    for (const { objectives } of map.teams) {
      const tops = objectives.flatMap(({ y, keyResults }) => [y, ...keyResults.map((one) => one.y)]);
      expect(tops).toEqual(tops.toSorted((a, b) => a - b));
      expect(new Set(tops).size).toBe(tops.length);
    }
  });

  it('draws each support and each dependency from side to side', () => {
    const told = documents.flatMap(({ objectives, dependencies }) => [
      ...objectives.flatMap(({ supports }) => supports),
      ...dependencies,
    ]);
    expect(map.edges).toHaveLength(told.length);
    const latency = map.edges.find(({ id }) => id === 'waits sample-checkout_latency sample-shared_regions');
    expect(latency?.state).toBe('agreed');
    expect(Math.abs((latency?.to.x ?? 0) - (latency?.from.x ?? 0))).toBe(GAP - 2 * ASIDE);
  });

  it('draws nothing to a team that cannot be read, and nothing of a closed objective', () => {
    const without = alignmentMap(documents.slice(0, 2), views.slice(0, 2));
    expect(without.edges.map(({ ends }) => ends.join(' '))).toEqual([
      'sample-checkout sample-buying',
      'sample-buying_cart sample-checkout_latency',
    ]);
    const closed = views.map((view) => ({
      ...view,
      objectives: view.objectives.map((one) => ({ ...one, state: 'closed' as const })),
    }));
    expect(alignmentMap(documents, closed).teams.every(({ objectives }) => objectives.length === 0)).toBe(
      true,
    );
  });

  it('shows of a closed cycle what was closed with it', () => {
    const closed = documents.map((document) => ({
      ...document,
      cycles: document.cycles.map((one) => ({ ...one, closedAt: `${TODAY}T12:00:00Z` })),
    }));
    const shut = views.map((view) => ({
      ...view,
      objectives: view.objectives.map((one) => ({ ...one, state: 'closed' as const })),
    }));
    expect(alignmentMap(closed, shut)).toEqual(map);
  });

  it('swings a line within one column out to its right', () => {
    expect(pathOf({ from: { x: 100, y: 10 }, to: { x: 100, y: 60 } })).toBe(
      'M100 10C128.8 10 128.8 60 100 60',
    );
    expect(pathOf({ from: { x: 200, y: 0 }, to: { x: 100, y: 0 } })).toBe('M200 0C150 0 150 0 100 0');
  });
});
