/** A calendar quarter to offer: the one that `today` lies in, by the month the fiscal year starts. */
export interface OfferedCycle {
  name: string;
  starts: string;
  ends: string;
}

const pad = (n: number): string => String(n).padStart(2, '0');
const day = (date: Date): string =>
  `${date.getUTCFullYear()}-${pad(date.getUTCMonth() + 1)}-${pad(date.getUTCDate())}`;

/**
 * `today` is a calendar day, `fiscalStartMonth` 1 to 12. A fiscal year that does not start in January is
 * named after the calendar year in which it ends, as most companies do.
 */
export const quarterOf = (today: string, fiscalStartMonth = 1): OfferedCycle => {
  const [year = 1970, month = 1] = today.split('-').map(Number);
  const intoYear = (month - fiscalStartMonth + 12) % 12;
  const quarter = Math.floor(intoYear / 3);
  // Months since year 0, so that a quarter may reach over New Year.
  const first = year * 12 + (month - 1) - (intoYear % 3);
  const yearStart = first - quarter * 3;
  const named = Math.floor((yearStart + 11) / 12);
  return {
    name: `${named}-Q${quarter + 1}`,
    starts: day(new Date(Date.UTC(Math.floor(first / 12), first % 12))),
    ends: day(new Date(Date.UTC(Math.floor(first / 12), (first % 12) + 3, 0))),
  };
};
