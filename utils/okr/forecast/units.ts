/**
 * Units that say what is counted: a length of time, a number of times in a period, or things that come one by one.
 * None of these is below 0; per cent, money and points can be, and so can a number without a unit.
 */
const TIME =
  /^(ms|s|secs?|seconds?|min|mins|minutes?|h|hrs?|hours?|d|days?|weeks?|Sek\.?|Sekunden?|Min\.?|Minuten?|Std\.?|Stunden?|Tage?n?|Wochen?)$/i;
const PER_PERIOD =
  /^(an?|per|each|im|je|pro|\/) ?(hour|day|week|sprint|month|quarter|year|cycle|Stunde|Tag|Woche|Monat|Quartal|Jahr|Zyklus)$/i;
const THINGS =
  /^(tickets?|issues?|bugs?|defects?|incidents?|outages?|alerts?|errors?|deployments?|releases?|Fehler|Störung(en)?|Vorf(a|ä)ll(e)?|Ausf(a|ä)ll(e)?|Alarme?)$/i;

/** In English and German, as people write them behind a number. */
export const startsAtZero = (unit: string): boolean =>
  [TIME, PER_PERIOD, THINGS].some((known) => known.test(unit.trim()));
