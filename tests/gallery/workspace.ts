/** The sample workspace as the dashboard is given it, at one fixed moment, in whatever state a story wants. */
import type { CycleOf } from '#components/dashboard/alignment/alignment-actions.ts';
import type { Actions, Dashboard } from '#components/dashboard/model.ts';
import type { Dismissals } from '#components/dashboard/objectives/advice/dismissals.ts';
import { t } from '#utils/i18n.ts';
import type { IssueFacts } from '#utils/measure/facts.ts';
import type { Snapshot } from '#utils/messaging/snapshot.ts';
import { sameTime, teamAcross, viewAcross } from '#utils/okr/alignment/across.ts';
import type { TeamDocument } from '#utils/okr/model/document.ts';
import { type CycleId, LinkId } from '#utils/okr/model/ids.ts';
import type { Cycle } from '#utils/okr/model/team.ts';
import { issueUid } from '#utils/okr/model/tracker-ref.ts';
import { teamView } from '#utils/okr/team-view.ts';
import type { TeamView } from '#utils/okr/view.ts';
import { sampleWorkspace } from '#utils/workspace/sample/sample-workspace.ts';
import { ticket } from '../bench/measured-team.ts';
import { NO_DISMISSALS, NOW, SNAPSHOT, TODAY } from '../fixtures/views.ts';

const TICKETS = Array.from({ length: 36 }, (_, n) => ticket(n + 1));
const FACTS = new Map<string, IssueFacts>(TICKETS.map((one) => [issueUid(one.ref), one]));

/** Every third ticket serves one of the first key results. */
const withLinks = (document: TeamDocument): TeamDocument => ({
  ...document,
  links: TICKETS.flatMap(({ ref }, n) => {
    const keyResult = document.keyResults[n % 3];
    if (!keyResult) return [];
    return [
      {
        id: LinkId.parse(`l${n}`),
        keyResult: keyResult.id,
        issue: ref,
        effect: 'contributes' as const,
        share: null,
      },
    ];
  }),
});

const [first, ...others] = sampleWorkspace(TODAY);
if (!first) throw new Error('The sample workspace is empty.');

export const PAYMENTS = withLinks(first);
export const WORKSPACE: TeamDocument[] = [PAYMENTS, ...others];

const viewOf = (document: TeamDocument, cycle: CycleId | null = null): TeamView =>
  teamView({
    document,
    cycle,
    facts: FACTS,
    ruleMatches: new Map(),
    hidden: new Set(),
    readAt: () => '2026-11-17T09:40:00Z',
    here: null,
    now: NOW.toISOString(),
    words: { say: t, locale: 'en' },
    listUrl: () => null,
  });

const done = async () => ({ ok: true as const, value: null });

/** Each team at the time of a cycle of one of them. */
const across = <T>(
  documents: TeamDocument[],
  of: CycleOf,
  read: (document: TeamDocument, span: Cycle) => T | T[],
): T[] => {
  const asking = documents.find(({ team }) => team.id === of.team);
  const span = asking?.cycles.find(({ id }) => id === of.cycle);
  return span ? documents.flatMap((one) => read(one, span)) : [];
};

/** Every action is answered with nothing, save those a screen cannot do without. */
const actionsOver = (documents: TeamDocument[], over: Partial<Actions>): Actions => {
  const given: Partial<Actions> = {
    teamsAcross: async (of) => ({ ok: true, value: across(documents, of, teamAcross) }),
    viewsAcross: async (of) => ({
      ok: true,
      value: across(documents, of, (one, span) => {
        const cycle = sameTime(one, span);
        return cycle ? viewAcross(viewOf(one, cycle.id)) : [];
      }),
    }),
    views: async (of) => ({
      ok: true,
      value: of.flatMap(({ team, cycle }) =>
        documents
          .filter((one) => one.team.id === team)
          .map((one) => viewOf(one, one.cycles.find(({ id }) => id === cycle)?.id)),
      ),
    }),
    fields: async () => ({ ok: true, value: [] }),
    chooseEstimate: async () => ({ ok: true, value: null }),
    suggest: async () => ({ ok: true, value: { from: 0, to: 0, options: [] } }),
    pageReports: async () => ({ ok: true, value: { text: '' } }),
    drafts: { read: () => null, keep: () => {} },
    ...over,
  };
  return new Proxy(given as Actions, {
    get: (known, name) => Reflect.get(known, name) ?? done,
  });
};

interface Given {
  /** The first is the one that is looked at; none: the first run. */
  documents?: TeamDocument[];
  cycle?: CycleId | null;
  snapshot?: Partial<Snapshot>;
  actions?: Partial<Actions>;
  advice?: Partial<Dismissals>;
}

export const dashboardOf = ({
  documents = WORKSPACE,
  cycle = null,
  snapshot = {},
  actions = {},
  advice = {},
}: Given = {}): Dashboard => {
  const [document = null] = documents;
  return {
    snapshot: {
      ...SNAPSHOT,
      teams: documents.map(({ team, cycles }) => ({ id: team.id, name: team.name, cycles })),
      view: document && viewOf(document, cycle),
      ...snapshot,
    },
    document,
    actions: actionsOver(documents, actions),
    advice: { ...NO_DISMISSALS, ...advice },
    timeZone: 'UTC',
  };
};
