/** Key results as they are shown: read from a small document. */
import type { TeamDocument } from '#utils/okr/model/document.ts';
import type { TeamInput } from '#utils/okr/team-parts.ts';
import { teamView } from '#utils/okr/team-view.ts';
import type { KeyResultView, TeamView } from '#utils/okr/view.ts';
import { issue, keyResult, reach, teamDocument, teamInput } from './build.ts';

export const keyResultOf = (view: TeamView, id: string): KeyResultView => {
  const found = view.objectives.flatMap((one) => one.keyResults).find((one) => one.id === id);
  if (!found) throw new Error(`no key result ${id}`);
  return found;
};

/** The key result `k1` of such a document. */
export const only = (document: Partial<TeamDocument>, over: Partial<TeamInput> = {}): KeyResultView =>
  keyResultOf(teamView(teamInput(teamDocument(document), over)), 'k1');

export const latency = keyResult('k1', { goal: reach(420, 200), unit: 'ms', shortName: 'p99' });
export const done = (key: string, over = {}) => issue(key, { category: 'done', ...over });
