import { chooseCycle } from '#utils/okr/cycle.ts';
import type { TeamDocument } from '#utils/okr/model/document.ts';
import type { Cycle } from '#utils/okr/model/team.ts';
import type { TeamView } from '#utils/okr/view.ts';
import type { Asked, Dashboard } from '../model.ts';

export interface Across {
  documents: TeamDocument[];
  views: TeamView[];
}

/** All teams of this browser, each read in the cycle of its own that runs at the time of the one looked at. */
export const readAcross = async ({ snapshot, document, actions }: Dashboard): Asked<Across> => {
  const documents = await actions.documents();
  if (!documents.ok) return documents;
  const span = document?.cycles.find(({ id }) => id === snapshot.view?.cycle?.id);
  const of = documents.value.flatMap((each) => {
    const cycle = span ? sameTime(each, span) : null;
    return cycle ? [{ team: each.team.id, cycle: cycle.id }] : [];
  });
  const views = await actions.views(of);
  return views.ok ? { ok: true, value: { documents: documents.value, views: views.value } } : views;
};

const sameTime = ({ cycles }: TeamDocument, span: Cycle): Cycle | null =>
  cycles.find(({ id }) => id === span.id) ??
  chooseCycle(
    cycles.filter(({ starts, ends }) => starts <= span.ends && ends >= span.starts),
    null,
    span.starts,
  );
