import { describe, expect, it } from 'vitest';
import { sameTime, teamAcross, viewAcross } from '#utils/okr/alignment/across.ts';
import { findConflicts } from '#utils/okr/alignment/conflicts.ts';
import { alignmentMap } from '#utils/okr/alignment/map.ts';
import { chooseCycle } from '#utils/okr/cycle.ts';
import type { TeamDocument } from '#utils/okr/model/document.ts';
import { CycleId } from '#utils/okr/model/ids.ts';
import { teamView } from '#utils/okr/team-view.ts';
import { sampleWorkspace } from '#utils/workspace/sample/sample-workspace.ts';
import { quarter, teamDocument, teamInput } from '../build.ts';

const TODAY = '2026-11-17';
const TEAMS = sampleWorkspace(TODAY);
const spanOf = ({ cycles }: TeamDocument) => {
  const span = chooseCycle(cycles, null, TODAY);
  if (!span) throw new Error('The sample has no cycle.');
  return span;
};

describe('a team beside the others', () => {
  const [first] = TEAMS;
  if (!first) throw new Error('The sample is empty.');
  const span = spanOf(first);
  const across = TEAMS.map((document) => teamAcross(document, span));
  const views = TEAMS.map((document) => teamView(teamInput(document, { now: `${TODAY}T09:00:00Z` })));

  it('conflicts with them as its whole document does', () => {
    expect(findConflicts(across, span)).toEqual(findConflicts(TEAMS, span));
    expect(findConflicts(across, span)).not.toEqual([]);
  });

  it('stands on the map where its whole document and view do', () => {
    expect(alignmentMap(across, views.map(viewAcross))).toMatchObject(
      JSON.parse(JSON.stringify(alignmentMap(TEAMS, views), (key, value) => (key === 'view' ? {} : value))),
    );
  });

  it('brings nothing of other cycles, and no history', () => {
    const before = { ...span, starts: '2020-01-01', ends: '2020-03-31' };
    expect(teamAcross(first, before)).toMatchObject({
      cycles: [],
      objectives: [],
      keyResults: [],
      links: [],
    });
    expect(across.every((one) => !('checkIns' in one) && !('samples' in one))).toBe(true);
  });
});

describe('the cycle of the same time', () => {
  const of = (id: string, starts: string, ends: string) => ({
    ...quarter,
    ...{ id: CycleId.parse(id), starts, ends },
  });
  const span = of('q4', '2026-10-01', '2026-12-31');

  it('is the one of that name, else the one that runs when it starts, else none', () => {
    const named = teamDocument({ cycles: [of('other', '2026-10-01', '2026-12-31'), span] });
    expect(sameTime(named, span)?.id).toBe('q4');
    const own = [of('a', '2026-07-15', '2026-10-14'), of('b', '2026-10-15', '2027-01-14')];
    expect(sameTime(teamDocument({ cycles: own }), span)?.id).toBe('a');
    const past = [of('p', '2026-01-01', '2026-03-31')];
    expect(sameTime(teamDocument({ cycles: past }), span)).toBeNull();
  });
});
