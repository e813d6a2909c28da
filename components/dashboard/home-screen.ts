import type { Phase } from '#utils/okr/phase.ts';
import type { Screen } from './route.ts';

/** The screen that each phase's work needs first (docs/method.md): align, work, score, learn. */
export const homeScreen = (phase: Phase | null, teams: number): Screen => {
  if (phase === null) return 'welcome';
  if (phase === 'setting') return teams > 1 ? 'alignment' : 'objectives';
  if (phase === 'reviewing') return 'review';
  return phase === 'closed' ? 'history' : 'objectives';
};
