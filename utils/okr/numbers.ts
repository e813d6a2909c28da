/** The guards that keep NaN and Infinity out of everything shown, stored or averaged. */

/** The number itself, or null where it is missing, NaN or infinite. */
export const finite = (value: number | null | undefined): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null;

/** `part ÷ whole`; null where that is not a finite number. Nothing is 0 and never −0. */
export const ratio = (part: number, whole: number): number | null => finite(part / whole + 0);

/** Into 0..1; for roll-up and painting only, progress itself stays raw. */
export const clampUnit = (value: number): number => Math.min(1, Math.max(0, value));
