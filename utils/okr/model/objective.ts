import { z } from '#utils/zod.ts';
import { CycleId, ObjectiveId, TeamId } from './ids.ts';
import { LONGEST } from './limits.ts';

export const Ambition = z.enum(['committed', 'aspirational']);
export type Ambition = z.infer<typeof Ambition>;

export const Objective = z.object({
  id: ObjectiveId,
  cycle: CycleId,
  title: z.string().trim().min(1).max(LONGEST.title),
  why: z.string().max(LONGEST.prose),
  ambition: Ambition,
  state: z.enum(['draft', 'active', 'closed']),
  /** Objectives of any team that this one serves; what cannot be read shows as not visible. */
  supports: z.array(z.object({ team: TeamId, objective: ObjectiveId })).max(50),
  /** Free text, shown as written and never aggregated: no person is in the data model. */
  contact: z.string().max(200),
  order: z.number(),
});
export type Objective = z.infer<typeof Objective>;
