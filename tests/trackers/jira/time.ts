/** The site's own zone, and the zone of the person who looks: a date without one means this. */
export const SITE_ZONE = 'Europe/Berlin';

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: SITE_ZONE,
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
});

/** How far the zone is ahead of UTC at that instant, in milliseconds. */
const offset = (ms: number): number => {
  const parts = clock.formatToParts(ms);
  const part = (type: string) => Number(parts.find((candidate) => candidate.type === type)?.value);
  const local = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return local - Math.floor(ms / 1000) * 1000;
};

/** As Jira writes instants: in the site's zone, with an offset that has no colon. */
export const stamp = (ms: number): string => {
  const ahead = offset(ms);
  const minutes = Math.abs(ahead) / 60_000;
  const two = (n: number) => String(n).padStart(2, '0');
  const zone = `${ahead < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${two(minutes % 60)}`;
  return new Date(ms + ahead).toISOString().replace('Z', zone);
};

/** A local wall-clock time of the site as an instant. */
export const instantOf = (year: number, month: number, day: number, hour: number, minute: number): number => {
  const guess = Date.UTC(year, month - 1, day, hour, minute);
  return guess - offset(guess - offset(guess));
};
