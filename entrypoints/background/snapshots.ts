import type { ConnectionView, NudgeView, Snapshot } from '#utils/messaging/snapshot.ts';
import {
  type Across,
  sameTime,
  type TeamAcross,
  teamAcross,
  type ViewAcross,
  viewAcross,
} from '#utils/okr/alignment/across.ts';
import type { TeamDocument } from '#utils/okr/model/document.ts';
import type { CycleId, TeamId } from '#utils/okr/model/ids.ts';
import type { Cycle } from '#utils/okr/model/team.ts';
import type { TeamView } from '#utils/okr/view.ts';
import { type Shown, shownItem } from '#utils/storage/settings.ts';
import type { Connections } from './connections.ts';
import type { Documents } from './documents.ts';
import type { Facts } from './facts.ts';
import type { Moments } from './moments.ts';
import { BackgroundProblem, problem } from './problems.ts';
import type { Readings } from './readings.ts';
import type { Refresh } from './refresh.ts';

interface Options {
  documents: Documents;
  connections: Connections;
  facts: Facts;
  readings: Readings;
  refresh: Refresh;
  moments: Moments;
  nudge(): NudgeView | null;
  online(): boolean;
  now: () => number;
  linearOAuth: boolean;
  changed(): void;
}

/** A cycle of a team, in whose time others are looked at. */
interface CycleOf {
  team: TeamId;
  cycle: string;
}

/** Not one that is out of reach for itself, as behind a company's network, but all of them. */
const isReached = (trackers: readonly ConnectionView[]): boolean =>
  trackers.length === 0 || trackers.some(({ problem }) => problem?.code !== 'offline');

/** The whole picture for our own pages, and which team of it is looked at. */
export const createSnapshots = (options: Options) => {
  const { documents, connections, facts, readings, refresh } = options;
  let shown: Shown = { team: null, cycle: null };

  /** The chosen team, or the first one when that is gone. */
  const team = (): TeamDocument | null => documents.find(shown.team) ?? documents.all()[0] ?? null;

  const cycleOf = (document: TeamDocument): CycleId | null =>
    document.team.id === shown.team
      ? (document.cycles.find(({ id }) => id === shown.cycle)?.id ?? null)
      : null;

  const spanOf = (of: CycleOf): Cycle => {
    const cycle = documents.get(of.team).cycles.find(({ id }) => id === of.cycle);
    if (!cycle) throw new BackgroundProblem(problem('not-found', options.now()));
    return cycle;
  };

  const lookedAt = (document: TeamDocument): TeamView =>
    readings.of(document, cycleOf(document), { forecasts: true }).view;

  const teamsIn = (span: Cycle): TeamAcross[] =>
    documents.all().map((document) => teamAcross(document, span));

  const viewsIn = (span: Cycle): ViewAcross[] =>
    documents.all().flatMap((document) => {
      const cycle = sameTime(document, span);
      return cycle ? [viewAcross(readings.of(document, cycle.id, { forecasts: false }).view)] : [];
    });

  return {
    team,

    async open(): Promise<void> {
      shown = (await shownItem.read()).value;
    },

    async choose(next: { team: TeamId; cycle: string | null }): Promise<void> {
      shown = next;
      await shownItem.write(next);
      options.changed();
    },

    /** Teams and cycles besides the one that is looked at; without forecasts, which would be a wait. */
    views(of: { team: TeamId; cycle: string | null }[]): TeamView[] {
      return of.flatMap((one) => {
        const document = documents.find(one.team);
        if (!document) return [];
        const cycle = document.cycles.find(({ id }) => id === one.cycle)?.id ?? null;
        if (one.cycle !== null && cycle === null) return [];
        return [readings.of(document, cycle, { forecasts: false }).view];
      });
    },

    teamsAcross: (of: CycleOf): TeamAcross[] => teamsIn(spanOf(of)),

    viewsAcross: (of: CycleOf): ViewAcross[] => viewsIn(spanOf(of)),

    /** Both, of the cycle that is looked at; null where there is none. */
    across(): Across | null {
      const document = team();
      const cycle = document && lookedAt(document).cycle;
      return cycle && { teams: teamsIn(cycle), views: viewsIn(cycle) };
    },

    current(): Snapshot {
      const document = team();
      const nudge = options.nudge();
      const stepping = documents.stepping();
      const views = connections.views();
      const trouble = facts.problem();
      return {
        teams: documents.all().map(({ team: { id, name }, cycles }) => ({
          id,
          name,
          cycles: cycles.map((cycle) => ({ id: cycle.id, name: cycle.name })),
        })),
        view: document && lookedAt(document),
        connections: views,
        refresh: refresh.state(),
        undo: documents.undoLabel(),
        redo: documents.redoLabel(),
        ...(stepping && { stepping }),
        notices: [...documents.problems(), ...(trouble ? [trouble] : [])],
        online: options.online() && isReached(views),
        offersMoments: options.moments.isOn(),
        linearOAuth: options.linearOAuth,
        ...(nudge && { nudge }),
      };
    },
  };
};
export type Snapshots = ReturnType<typeof createSnapshots>;
