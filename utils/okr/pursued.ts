import type { TeamView } from './view.ts';

/** What the cycle is about: its active objectives; once it is closed, those that were closed with it. */
export const pursued = ({ cycle, objectives }: Pick<TeamView, 'cycle' | 'objectives'>) =>
  objectives.filter(({ state }) => state === (cycle?.closed ? 'closed' : 'active'));
