import { describe, expect, it } from 'vitest';
import fc from '#tests/support/fast-check.ts';
import { circlesOf } from '#utils/okr/alignment/circles.ts';
import { findConflicts } from '#utils/okr/alignment/conflicts.ts';
import type { Dependency } from '#utils/okr/model/dependency.ts';
import type { TeamDocument } from '#utils/okr/model/document.ts';
import type { Goal } from '#utils/okr/model/goal.ts';
import { DependencyId, KeyResultId, ObjectiveId, SettlementId, TeamId } from '#utils/okr/model/ids.ts';
import { sampleWorkspace } from '#utils/workspace/sample/sample-workspace.ts';
import { keyResult, link, objective, quarter, teamDocument } from '../build.ts';

const reach = (baseline: number, target: number): Goal => ({ kind: 'reach', baseline, target, phases: [] });

/** A team with one objective and these key results; ids carry the team's name. */
const team = (name: string, titles: Record<string, Goal>, over: Partial<TeamDocument> = {}): TeamDocument => {
  const base = teamDocument();
  const above = `o-${name}`;
  return {
    ...base,
    team: { ...base.team, id: TeamId.parse(name), name },
    objectives: [objective(above)],
    keyResults: Object.entries(titles).map(([title, goal]) => ({
      ...keyResult(`${name}-${title}`, { goal, title }),
      objective: ObjectiveId.parse(above),
    })),
    ...over,
  };
};

const waits = (from: string, on: string): Dependency => ({
  id: DependencyId.parse(`${from}>${on}`),
  keyResult: KeyResultId.parse(from),
  on: {
    team: TeamId.parse(on.split('-')[0]),
    teamName: on.split('-')[0] ?? '',
    keyResult: KeyResultId.parse(on),
  },
  state: 'proposed',
  note: '',
});

const kinds = (documents: TeamDocument[]) => findConflicts(documents, quarter).map(({ kind }) => kind);

describe('one metric', () => {
  it('in opposite directions is a conflict, whatever case and spacing the words have', () => {
    const found = findConflicts(
      [
        team('store', { 'Extra card checks': reach(4.5, 2) }),
        team('id', { 'extra  card checks': reach(4.5, 9) }),
      ],
      quarter,
    );
    expect(found).toMatchObject([
      { kind: 'opposite', args: ['Extra card checks', 'store', 'id'], settled: null },
    ]);
  });

  it('in the same direction is claimed twice; within one team it is its own business', () => {
    expect(kinds([team('a', { Churn: reach(5, 3) }), team('b', { Churn: reach(5, 4) })])).toEqual([
      'same-metric',
    ]);
    expect(kinds([team('a', { Churn: reach(5, 3), churn: reach(5, 4) })])).toEqual([]);
  });

  it('holds above and holds below are opposite too', () => {
    const above: Goal = { kind: 'maintain', min: 40, max: null };
    const below: Goal = { kind: 'maintain', min: null, max: 30 };
    expect(kinds([team('a', { Load: above }), team('b', { Load: below })])).toEqual(['opposite']);
  });

  it('of a closed objective or of another time is none', () => {
    const past = team(
      'a',
      { Churn: reach(5, 3) },
      { cycles: [{ ...quarter, starts: '2025-01-01', ends: '2025-03-31' }] },
    );
    const closed = team('b', { Churn: reach(3, 5) });
    const objectives = closed.objectives.map((one) => ({ ...one, state: 'closed' as const }));
    const running = team('c', { Churn: reach(3, 5) });
    expect(kinds([past, running])).toEqual([]);
    expect(kinds([{ ...closed, objectives }, running])).toEqual([]);
  });
});

describe('one ticket', () => {
  const a = (over = {}) =>
    team('a', { One: reach(0, 1) }, { links: [{ ...link('a-One', 'PAY-1'), ...over }] });
  const b = team('b', { Two: reach(0, 1) }, { links: [link('b-Two', 'PAY-1')] });

  it('counted in full by two teams is a conflict', () => {
    expect(findConflicts([a(), b], quarter)).toMatchObject([
      { kind: 'same-ticket', args: ['PAY-1', 'a One', 'b Two'] },
    ]);
  });

  it('that is shared by weight or only context is none', () => {
    expect(kinds([a({ share: 0.5 }), b])).toEqual([]);
    expect(kinds([a({ effect: 'context' }), b])).toEqual([]);
  });
});

describe('dependencies', () => {
  const platform = team('platform', { Pool: reach(0, 4) });

  it('three from two teams on one are many', () => {
    const a = team(
      'a',
      { X: reach(0, 1), Y: reach(0, 1) },
      {
        dependencies: [waits('a-X', 'platform-Pool'), waits('a-Y', 'platform-Pool')],
      },
    );
    const b = team('b', { Z: reach(0, 1) }, { dependencies: [waits('b-Z', 'platform-Pool')] });
    expect(findConflicts([a, b, platform], quarter)).toMatchObject([
      { kind: 'many-wait', args: ['3', '3', 'platform'] },
    ]);
    expect(kinds([a, platform])).toEqual([]);
  });

  it('that lead back to where they began are a circle, told once', () => {
    const a = team('a', { X: reach(0, 1) }, { dependencies: [waits('a-X', 'b-Y')] });
    const b = team('b', { Y: reach(0, 1) }, { dependencies: [waits('b-Y', 'a-X')] });
    expect(findConflicts([a, b], quarter)).toMatchObject([{ kind: 'circle', args: ['X → Y → X'] }]);
  });
});

describe('settling', () => {
  it('is remembered by the conflict’s own name, and puts it last', () => {
    const a = team('a', { Churn: reach(5, 3), Load: reach(1, 2) });
    const b = team('b', { Churn: reach(3, 5), Load: reach(1, 2) });
    const [first] = findConflicts([a, b], quarter);
    const settled = { ...b, settlements: [{ id: SettlementId.parse(first?.id), note: 'a owns it' }] };
    expect(findConflicts([a, settled], quarter)).toMatchObject([
      { kind: 'same-metric', settled: null },
      { kind: 'opposite', settled: 'a owns it' },
    ]);
    expect(findConflicts([settled, a], quarter).map(({ id }) => id)).toHaveLength(2);
  });

  it('has the same name in whichever order the teams come', () => {
    const documents = sampleWorkspace('2026-11-17');
    const span = documents[0]?.cycles.at(-1) ?? quarter;
    const ids = (list: TeamDocument[]) =>
      findConflicts(list, span)
        .map(({ id }) => id)
        .sort();
    expect(ids(documents)).toEqual(ids(documents.toReversed()));
    expect(findConflicts(documents, span).map(({ kind }) => kind)).toEqual(['opposite', 'many-wait']);
  });
});

describe('circles', () => {
  const graph = fc
    .array(fc.tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 7 })), { maxLength: 20 })
    .map((pairs) => {
      const edges = new Map<string, string[]>();
      for (const [from, to] of pairs) edges.set(`${from}`, [...(edges.get(`${from}`) ?? []), `${to}`]);
      return edges;
    });

  it('are real: each step is an edge, and the last leads to the first', () => {
    fc.assert(
      fc.property(graph, (edges) => {
        for (const ring of circlesOf(edges))
          ring.forEach((node, index) => {
            expect(edges.get(node)).toContain(ring[(index + 1) % ring.length]);
          });
      }),
    );
  });

  it('are found whenever there is one', () => {
    fc.assert(
      fc.property(graph, (edges) => {
        expect(circlesOf(edges).length > 0).toBe(hasCircle(edges));
      }),
    );
  });
});

/** By taking away, again and again, what leads nowhere. */
const hasCircle = (edges: ReadonlyMap<string, readonly string[]>): boolean => {
  let left = [...edges].filter(([, to]) => to.length > 0);
  for (let size = -1; size !== left.length; ) {
    size = left.length;
    const names = new Set(left.map(([name]) => name));
    left = left.filter(([, to]) => to.some((one) => names.has(one)));
  }
  return left.length > 0;
};
