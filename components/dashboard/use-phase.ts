import { useNow } from '#components/ui/clock.tsx';
import { dayOf } from '#utils/okr/calendar.ts';
import type { Cycle } from '#utils/okr/model/team.ts';
import { type Phase, phaseOf } from '#utils/okr/phase.ts';
import type { Dashboard } from './model.ts';

/** The cycle that is looked at, the team's day, and where the cycle stands on it; null until both are read. */
export const usePhase = ({
  snapshot,
  document,
}: Dashboard): { cycle: Cycle; today: string; phase: Phase } | null => {
  const now = useNow();
  const cycle = document?.cycles.find(({ id }) => id === snapshot.view?.cycle?.id);
  if (!document || !cycle) return null;
  const today = dayOf(now.getTime(), document.team.timeZone) ?? '';
  return { cycle, today, phase: phaseOf(cycle, today) };
};
