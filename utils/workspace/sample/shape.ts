import type { SetStatus } from '#utils/okr/model/check-in.ts';
import type { DependencyState } from '#utils/okr/model/dependency.ts';
import type { Goal } from '#utils/okr/model/goal.ts';
import type { KeyResult } from '#utils/okr/model/key-result.ts';
import type { Objective } from '#utils/okr/model/objective.ts';

/** A key result of the sample: its words are the messages `sample_<objective>_<name>`, its past six weeks are here. */
export interface SampleKeyResult {
  name: string;
  goal: Goal | null;
  unit: KeyResult['unit'];
  role?: KeyResult['role'];
  weight?: number;
  /** One value a week, the newest last, a day or so ago. */
  weeks: readonly number[];
  /** Of the newest check-in. */
  status?: SetStatus;
  confidence?: number;
  /** The newest check-in has a note (`…_note`) and a way back (`…_way_back`). */
  noted?: true;
  /** `team objective_keyResult` of another sample team. */
  waitsOn?: { on: string; state: DependencyState };
}

export interface SampleObjective {
  name: string;
  ambition: Objective['ambition'];
  keyResults: readonly SampleKeyResult[];
  /** `team objective` of other sample teams. */
  supports?: readonly string[];
  /** It has a sentence that says why (`…_why`). */
  why?: true;
}

/** Its name is the message `sample_team_<name>`. */
export interface SampleTeam {
  name: string;
  objectives: readonly SampleObjective[];
}

export const reach = (baseline: number, target: number): Goal => ({
  kind: 'reach',
  baseline,
  target,
  phases: [],
});
