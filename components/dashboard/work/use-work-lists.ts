import { useMemo, useState } from 'react';
import { coverageOf, servedIn, withoutWork } from '#utils/okr/coverage.ts';
import type { TeamDocument } from '#utils/okr/model/document.ts';
import type { TeamView } from '#utils/okr/view.ts';
import type { Dashboard } from '../model.ts';
import { EVERYTHING, linkedWork, passes, type WorkTicket } from './linked-work.ts';
import { openRow } from './project-section.tsx';
import { useWorkInProgress } from './use-work-in-progress.ts';

/** Both lists, as the filter leaves them. */
export const useWorkLists = (
  dashboard: Dashboard,
  view: TeamView,
  document: TeamDocument,
  record: string | null,
) => {
  const [filter, setFilter] = useState(EVERYTHING);
  const named = view.objectives.flatMap(({ keyResults }) => keyResults).find(({ id }) => id === record)?.id;
  const shown = useMemo(
    () => (named && filter.keyResult === null ? { ...filter, keyResult: named } : filter),
    [filter, named],
  );
  const open = useWorkInProgress(view.team.id, dashboard.actions);
  const { tickets } = open.reading;
  const work = useMemo(() => linkedWork(view, shown), [view, shown]);
  const projects = useMemo(() => coverageOf(tickets, servedIn(view, document)), [tickets, view, document]);
  const linked = useMemo(
    () => work.flatMap(({ keyResults }) => keyResults.flatMap((one): WorkTicket[] => one.tickets)),
    [work],
  );
  const uncovered = useMemo(
    () =>
      projects
        .flatMap(({ without }) => without.map(openRow))
        .filter((ticket) => passes({ ...ticket, key: ticket.ref.key }, filter)),
    [projects, filter],
  );
  const sites = useMemo(
    () => [
      ...new Map(
        document.team.workplaces
          .filter(({ projects: some }) => some.length > 0)
          .map(({ tracker, site }) => [`${tracker}|${site}`, { tracker, site }]),
      ).values(),
    ],
    [document],
  );
  const without = useMemo(() => withoutWork(view, document), [view, document]);
  return { filter: shown, setFilter, work, linked, uncovered, sites, open, coverage: { projects, without } };
};
