/** A dashboard over a small team, whose actions can be watched. */
import { vi } from 'vitest';
import type { Actions, Dashboard } from '#components/dashboard/model.ts';
import type { Answer } from '#utils/messaging/protocol.ts';
import type { Snapshot } from '#utils/messaging/snapshot.ts';
import type { TeamDocument } from '#utils/okr/model/document.ts';
import { teamView } from '#utils/okr/team-view.ts';
import { NO_DISMISSALS, SNAPSHOT } from '../../../fixtures/views.ts';
import { keyResult, objective, quarter, reach, teamDocument, teamInput } from '../../okr/build.ts';

export const DOCUMENT = teamDocument({
  objectives: [
    objective('o1', { title: 'Checkout never makes a customer wait' }),
    objective('o2', { title: 'Every payout arrives on its day' }),
  ],
  keyResults: [
    keyResult('latency', { title: 'p99 latency', unit: 'ms', goal: reach(420, 200) }),
    keyResult('payouts', { title: 'Payouts on the promised day', objective: objective('o2').id }),
  ],
});

const done: Answer<null> = { ok: true, value: null };

/** Every action answers that it was done; the named ones are given. */
export const watchedActions = () => {
  const calls = new Map<string, ReturnType<typeof vi.fn>>();
  const of = (name: string) => {
    const known = calls.get(name) ?? vi.fn(async () => done);
    calls.set(name, known);
    return known;
  };
  const given: Partial<Actions> = {
    drafts: { read: () => null, keep: () => {} },
    views: async () => ({ ok: true, value: [] }),
    teamsAcross: async () => ({ ok: true, value: [] }),
    viewsAcross: async () => ({ ok: true, value: [] }),
  };
  const actions = new Proxy(given, {
    get: (target, name: string) => Reflect.get(target, name) ?? of(name),
  }) as Actions;
  return { actions, of };
};

interface Sample {
  document?: TeamDocument;
  snapshot?: Partial<Snapshot>;
  actions?: Actions;
  now?: string;
}

export const dashboardOf = (sample: Sample = {}): Dashboard => {
  const document = sample.document ?? DOCUMENT;
  const view = teamView(teamInput(document, sample.now ? { now: sample.now } : {}));
  const { id, name } = document.team;
  return {
    snapshot: {
      ...SNAPSHOT,
      teams: [{ id, name, cycles: document.cycles.map((cycle) => ({ id: cycle.id, name: cycle.name })) }],
      view,
      ...sample.snapshot,
    },
    document,
    actions: sample.actions ?? watchedActions().actions,
    advice: NO_DISMISSALS,
    timeZone: 'UTC',
  };
};

export const withCycle = (over: Partial<(typeof DOCUMENT.cycles)[number]>): TeamDocument => ({
  ...DOCUMENT,
  cycles: [{ ...quarter, ...over }],
});
