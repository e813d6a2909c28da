const DAY = 86_400_000;

/** A calendar day some days on, `2026-11-22`. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

/** 0 Sunday to 6 Saturday. */
export const weekday = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();

const isWorkday = (day: string): boolean => weekday(day) % 6 !== 0;

/** The same day, or the Monday after a weekend. */
export const workdayFrom = (day: string): string => (isWorkday(day) ? day : workdayFrom(addDays(day, 1)));

const mondayOf = (day: string): string => addDays(day, -((weekday(day) + 6) % 7));

export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);

/** Thirteen weeks with today in the seventh, named like the calendar quarter of its middle. */
export const cycleAround = (today: string) => {
  const starts = addDays(mondayOf(today), -42);
  const middle = addDays(starts, 45);
  const name = `${middle.slice(0, 4)}-Q${Math.ceil(Number(middle.slice(5, 7)) / 3)}`;
  return { id: name, name, starts, ends: addDays(starts, 90) };
};
