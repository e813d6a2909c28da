/** Numbers and days in words, in the browser's language. Days are compared in the viewer's own time zone. */
import { language, plural, t } from '#utils/i18n.ts';
import { formatNumber, formatPercent } from '#utils/okr/format.ts';

const DAY = 86_400_000;

/** A fraction as whole per cent; below 0 and above 1 as they are. */
export const percent = (fraction: number): string => formatPercent(fraction, language());

/** A number with as many decimals as help. */
export const number = (value: number): string => formatNumber(value, language());

const startOfDay = (date: Date): number =>
  new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();

/** Whole calendar days from `iso` to `now`, never below 0; null for what is no date. */
export const daysSince = (iso: string, now: Date): number | null => {
  const then = parseInstant(iso);
  return then && Math.max(0, Math.round((startOfDay(now) - startOfDay(then)) / DAY));
};

/** "today" or "7 d": the narrow column of a row. */
export const shortAge = (iso: string | null, now: Date): string => {
  const days = iso === null ? null : daysSince(iso, now);
  if (days === null) return '';
  return days === 0 ? t('age_today') : t('age_days_short', days);
};

/** "12 minutes old", "3 hours old", "7 days old". */
export const longAge = (iso: string, now: Date): string => {
  const then = parseInstant(iso);
  if (!then) return '';
  const minutes = Math.max(0, Math.floor((now.getTime() - then.getTime()) / 60_000));
  if (minutes < 1) return t('age_now');
  if (minutes < 60) return plural('age_minutes', minutes);
  if (minutes < 24 * 60) return plural('age_hours', Math.floor(minutes / 60));
  return plural('age_days', Math.floor(minutes / (24 * 60)));
};

/** "13 November", with the year when it is not this one. */
export const dayName = (iso: string, now: Date): string => {
  const date = parseDay(iso);
  if (!date) return '';
  const year = date.getFullYear() === now.getFullYear() ? {} : ({ year: 'numeric' } as const);
  return new Intl.DateTimeFormat(dayLocale(), { day: 'numeric', month: 'long', ...year }).format(date);
};

/** "Tuesday, 17 November"; empty for what is no date. */
export const weekdayName = (iso: string): string => {
  const date = parseDay(iso);
  const parts = { weekday: 'long', day: 'numeric', month: 'long' } as const;
  return date ? new Intl.DateTimeFormat(dayLocale(), parts).format(date) : '';
};

/** "today, 10:42" or "13 November, 16:20"; empty for what is no date. */
export const moment = (iso: string, now: Date): string => {
  const then = parseInstant(iso);
  if (!then) return '';
  const time = new Intl.DateTimeFormat(dayLocale(), { timeStyle: 'short' }).format(then);
  return daysSince(iso, now) === 0 ? t('moment_today', time) : t('moment_day', dayName(iso, now), time);
};

/** "As of today, 10:42". */
export const asOf = (iso: string, now: Date): string => t('as_of', moment(iso, now));

/** Plain "en" means American order to Intl; a page that does not know its reader's country says 13 November. */
export const dayLocale = (): string => (language() === 'en' ? 'en-GB' : language());

const parseInstant = (iso: string): Date | null => {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? null : date;
};

/** A calendar day (`2026-11-22`) as local midnight, not UTC's; an instant as it is. */
export const parseDay = (iso: string): Date | null =>
  parseInstant(/^\d{4}-\d{2}-\d{2}$/.test(iso) ? `${iso}T00:00:00` : iso);

/** "Oct": a month on an axis. */
export const monthName = (date: Date): string =>
  new Intl.DateTimeFormat(dayLocale(), { month: 'short' }).format(date);

/** "26 Oct". */
export const shortDay = (date: Date): string =>
  new Intl.DateTimeFormat(dayLocale(), { day: 'numeric', month: 'short' }).format(date);
