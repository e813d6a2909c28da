import { DEFAULT_THRESHOLDS, type Thresholds } from '#utils/okr/model/team.ts';

/** Whether a team has set nothing else than what every team begins with. */
export const isStandard = (thresholds: Thresholds): boolean =>
  Object.entries(DEFAULT_THRESHOLDS).every(
    ([name, value]) => Object.entries(thresholds).find(([other]) => other === name)?.[1] === value,
  );

/** Why thresholds make no sense, as a message key; null when they do. */
export const faultIn = ({ onTrack, atRisk, grace, staleAfterDays }: Thresholds): string | null => {
  if (!(onTrack > 0 && onTrack <= 2)) return 'team_threshold_on_track_range';
  if (!(atRisk >= 0 && atRisk < onTrack)) return 'team_threshold_at_risk_range';
  if (!(grace >= 0 && grace <= 0.5)) return 'team_threshold_grace_range';
  const days = Number.isInteger(staleAfterDays) && staleAfterDays >= 1 && staleAfterDays <= 366;
  return days ? null : 'team_threshold_stale_range';
};
