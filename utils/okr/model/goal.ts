import { z } from '#utils/zod.ts';
import { Day } from './ids.ts';
import { LONGEST } from './limits.ts';

const finite = z.number();

/** From a baseline to a target, up or down. `phases` bend the expected line: points of (day, value). */
export const ReachGoal = z
  .object({
    kind: z.literal('reach'),
    baseline: finite,
    target: finite,
    phases: z.array(z.object({ day: Day, value: finite })).max(50),
  })
  .refine((goal) => goal.baseline !== goal.target, {
    path: ['target'],
    message: 'dash_reach_same',
  });

/** A band to stay in; both bounds belong to it, either may be open. */
export const MaintainGoal = z
  .object({ kind: z.literal('maintain'), min: finite.nullable(), max: finite.nullable() })
  .refine((goal) => goal.min !== null || goal.max !== null, {
    path: ['min'],
    message: 'dash_band_missing',
  })
  .refine((goal) => goal.min === null || goal.max === null || goal.min <= goal.max, {
    path: ['max'],
    message: 'dash_band_crossed',
  });

/** Named steps; `value` is the progress (0..1) reached with the step, and the value a check-in reports. */
export const MilestoneGoal = z.object({
  kind: z.literal('milestones'),
  steps: z
    .array(z.object({ name: z.string().min(1).max(LONGEST.stepName), value: z.number().min(0).max(1) }))
    .min(1)
    .max(30),
});

/** A number to find out; done once there is one. Never averaged. */
export const LearnGoal = z.object({ kind: z.literal('learn'), question: z.string().max(LONGEST.question) });

export const Goal = z.discriminatedUnion('kind', [ReachGoal, MaintainGoal, MilestoneGoal, LearnGoal]);
export type Goal = z.infer<typeof Goal>;
export type ReachGoal = z.infer<typeof ReachGoal>;
export type MaintainGoal = z.infer<typeof MaintainGoal>;
export type MilestoneGoal = z.infer<typeof MilestoneGoal>;
