/** Where a cycle stands by its dates; each phase opens the screen its work needs (docs/method.md). */
import type { Cycle } from './model/team.ts';

export type Phase = 'setting' | 'executing' | 'reviewing' | 'closed';

/** `today` is a day in the team's time zone. Over, and not closed by people yet, a cycle is in review. */
export const phaseOf = (cycle: Pick<Cycle, 'starts' | 'ends' | 'closedAt'>, today: string): Phase => {
  if (cycle.closedAt) return 'closed';
  if (today < cycle.starts) return 'setting';
  return today <= cycle.ends ? 'executing' : 'reviewing';
};
