import { plural, t } from '#utils/i18n.ts';

/** "12 minutes old", "3 hours old"; empty for what is no moment. `now` is milliseconds since the epoch. */
export const ageOf = (iso: string | null, now: number): string => {
  const then = Date.parse(iso ?? '');
  if (Number.isNaN(then)) return '';
  const minutes = Math.max(0, Math.floor((now - then) / 60_000));
  if (minutes < 1) return t('age_now');
  if (minutes < 60) return plural('age_minutes', minutes);
  if (minutes < 24 * 60) return plural('age_hours', Math.floor(minutes / 60));
  return plural('age_days', Math.floor(minutes / (24 * 60)));
};
