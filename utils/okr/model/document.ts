import { z } from '#utils/zod.ts';
import { CheckIn, Sample } from './check-in.ts';
import { Dependency, Settlement } from './dependency.ts';
import { KeyResult } from './key-result.ts';
import { Kpi, KpiReading } from './kpi.ts';
import { Link, Rule } from './link.ts';
import { Objective } from './objective.ts';
import { Lesson, Review } from './review.ts';
import { Cycle, Team } from './team.ts';

/** The team's document, the unit of authorship and of sharing, as plain data to read. */
export const TeamDocument = z.object({
  team: Team,
  cycles: z.array(Cycle),
  objectives: z.array(Objective),
  keyResults: z.array(KeyResult),
  links: z.array(Link),
  rules: z.array(Rule),
  checkIns: z.array(CheckIn),
  samples: z.array(Sample),
  reviews: z.array(Review),
  lessons: z.array(Lesson),
  dependencies: z.array(Dependency),
  settlements: z.array(Settlement),
  kpis: z.array(Kpi),
  kpiReadings: z.array(KpiReading),
});
export type TeamDocument = z.infer<typeof TeamDocument>;

/** Every kind of record a document holds, by the name of its collection. */
export const RECORD_SCHEMAS = {
  team: Team,
  cycles: Cycle,
  objectives: Objective,
  keyResults: KeyResult,
  links: Link,
  rules: Rule,
  checkIns: CheckIn,
  samples: Sample,
  reviews: Review,
  lessons: Lesson,
  dependencies: Dependency,
  settlements: Settlement,
  kpis: Kpi,
  kpiReadings: KpiReading,
} as const;

export const Collection = TeamDocument.keyof();
export type Collection = z.infer<typeof Collection>;
