/** What a key result is judged and shown from. */
import type { Selection } from '#utils/measure/selection.ts';
import type { MeasureContext } from '#utils/measure/value.ts';
import type { ForecastInput } from './forecast/forecast.ts';
import type { CheckIn, Sample } from './model/check-in.ts';
import type { RuleId } from './model/ids.ts';
import type { KeyResult } from './model/key-result.ts';
import type { Objective } from './model/objective.ts';
import type { Cycle, Thresholds } from './model/team.ts';

/** What a key result's view is made from; `context` is the same for all of a cycle. */
export interface KeyResultInput {
  keyResult: KeyResult;
  objective: Pick<Objective, 'id' | 'title' | 'state' | 'ambition'>;
  selection: Selection;
  rules: readonly RuleId[];
  checkIns: readonly CheckIn[];
  samples: readonly Sample[];
  /** Of its measure and rules, worked out when it is asked for. */
  fingerprint: () => string;
}

/** The same for all key results of a cycle. */
export interface ViewContext extends MeasureContext, Pick<ForecastInput, 'team' | 'days'> {
  cycle: Cycle;
  thresholds: Thresholds;
  /** `issueUid` of the ticket the viewer stands on. */
  here: string | null;
  forecasts: boolean;
}
