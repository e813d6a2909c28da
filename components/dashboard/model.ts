/** What the dashboard is given and what it asks for: the entrypoint ties these to the background. */

import type { ConnectRequest, ImportPreview, NudgeChange, OwnRequests } from '#utils/messaging/protocol.ts';
import type { ConnectionView, Snapshot } from '#utils/messaging/snapshot.ts';
import type { Across } from '#utils/okr/alignment/across.ts';
import type { TeamDocument } from '#utils/okr/model/document.ts';
import type { Goal } from '#utils/okr/model/goal.ts';
import type { KeyResultId, ObjectiveId, RuleId, TeamId } from '#utils/okr/model/ids.ts';
import type { KeyResult } from '#utils/okr/model/key-result.ts';
import type { Query } from '#utils/okr/model/link.ts';
import type { Objective } from '#utils/okr/model/objective.ts';
import type { FieldRef } from '#utils/okr/model/tracker-ref.ts';
import type { TeamView } from '#utils/okr/view.ts';
import type { Problem } from '#utils/problem.ts';
import type { FilledTemplate } from '#utils/workspace/edits/template.ts';
import type { AlignmentActions } from './alignment/alignment-actions.ts';
import type { Asked } from './asked.ts';
import type { CycleActions } from './cycle/cycle-model.ts';
import type { DataActions } from './data/data-actions.ts';
import type { GoalActions } from './goal/goal-model.ts';
import type { HealthActions } from './health/health-actions.ts';
import type { Dismissals } from './objectives/advice/dismissals.ts';
import type { ReviewActions } from './review/review-actions.ts';
import type { RulesActions } from './rules/rules-model.ts';
import type { TeamActions } from './settings/team-model.ts';
import type { WeekActions } from './week/week-model.ts';
import type { WorkActions } from './work/work-actions.ts';

/** Fields of an objective that the editor changes; only what is named is touched. */
export type ObjectivePatch = Partial<Pick<Objective, 'title' | 'why' | 'ambition' | 'state'>>;

export type KeyResultPatch = Partial<
  Pick<KeyResult, 'title' | 'shortName' | 'unit' | 'weight' | 'role' | 'measure'>
> & {
  goal?: Goal;
};

export type NumericField = FieldRef & { estimate: boolean };

/** Each screen names its own actions in its folder; `Actions` is all of them. */
export interface ObjectivesActions {
  addObjective(title: string): Asked<null>;
  changeObjective(id: ObjectiveId, patch: ObjectivePatch): Asked<null>;
  removeObjective(id: ObjectiveId): Asked<null>;
  /** Puts it before another of its cycle, or at the end. */
  moveObjective(id: ObjectiveId, before: ObjectiveId | null): Asked<null>;
  addTemplate(template: FilledTemplate): Asked<null>;
  addKeyResult(objective: ObjectiveId, title: string): Asked<null>;
  changeKeyResult(id: KeyResultId, patch: KeyResultPatch): Asked<null>;
  removeKeyResult(id: KeyResultId): Asked<null>;
  /** Puts it before another of its objective, or at the end. */
  moveKeyResult(id: KeyResultId, before: KeyResultId | null): Asked<null>;
  addRule(keyResult: KeyResultId, query: Query): Asked<null>;
  removeRule(rule: RuleId): Asked<null>;
}

export interface WorkspaceActions {
  undo(): Asked<null>;
  redo(): Asked<null>;
  refresh(): Asked<null>;
  stopRefresh(): Asked<null>;
  chooseTeam(team: TeamId, cycle: string | null): Asked<null>;
  connect(request: ConnectRequest): Asked<ConnectionView>;
  disconnect(connection: string): Asked<null>;
  /** Asks the browser for a host, or the address of a site, that it withholds. */
  allowAccess(place: string): void;
  fields(connection: string): Asked<NumericField[]>;
  /** Which of a site's estimate fields counts. */
  chooseEstimate(connection: string, field: string): Asked<null>;
  createTeam(team: OwnRequests['create-team']['ask']): Asked<{ team: TeamId }>;
  previewImport(text: string): Asked<ImportPreview>;
  importFile(text: string): Asked<{ teams: TeamId[] }>;
  loadSample(): Asked<{ team: TeamId }>;
  removeTeam(team: TeamId): Asked<null>;
  /** A report on the trackers' open pages, without anything of theirs in it. */
  pageReports(): Asked<{ text: string }>;
  copy(text: string): void;
  /** The weekly reminder: when, off, or not for a while. */
  changeNudge(change: NudgeChange): Asked<null>;
  /** Whether tickets seen to be done offer a check-in on their page. */
  offerMoments(on: boolean): Asked<null>;
  exportFile(): Asked<{ text: string }>;
  /** Teams and cycles as read now; `cycle` null is the one that today falls in. */
  views(of: OwnRequests['views']['ask']['of']): Asked<TeamView[]>;
}

export interface Actions
  extends RulesActions,
    WorkspaceActions,
    ObjectivesActions,
    WeekActions,
    GoalActions,
    TeamActions,
    HealthActions,
    ReviewActions,
    DataActions,
    AlignmentActions,
    CycleActions,
    WorkActions {}

export interface Dashboard {
  /** Writing advice that is not wanted any more. */
  advice: Dismissals;
  snapshot: Snapshot;
  /** The document behind the snapshot's view, for editing; null before there is a team. */
  document: TeamDocument | null;
  /** All teams beside each other, where the background has sent them along with this snapshot. */
  across?: Across | null;
  /** Why the last edit was not stored. */
  refused?: Problem | null;
  actions: Actions;
  /** The team's own calendar and clock say which cycle to offer; the entrypoint reads them from the browser. */
  timeZone: string;
}

/** What every screen is given; `record` is the address's second part, such as a key result's id. */
export interface ScreenProps {
  dashboard: Dashboard;
  record: string | null;
}
