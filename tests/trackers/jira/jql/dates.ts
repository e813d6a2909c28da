import { instantOf } from '../time.ts';
import { JqlError } from './lex.ts';
import type { Operand } from './parse.ts';

const UNITS: Record<string, number> = { w: 604_800_000, d: 86_400_000, h: 3_600_000, m: 60_000 };
const RELATIVE = /^[+-]?(\d+[wdhm])(\s+\d+[wdhm])*$/;
const ABSOLUTE = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:\s+(\d{1,2}):(\d{2}))?$/;

/** An instant meant by `-7d`, `"2026-11-01"`, `"2026-11-01 10:00"`, `now()` or a number of milliseconds. */
export const dateOf = (field: string, operand: Operand, now: number): number => {
  if (operand.kind === 'call') {
    if (operand.name.toLowerCase() === 'now') return now;
    throw new JqlError(`Unable to find JQL function '${operand.name}(${operand.args.join(', ')})'.`);
  }
  const text = operand.text.trim();
  if (RELATIVE.test(text)) return now + (text.startsWith('-') ? -1 : 1) * length(text);
  const parts = ABSOLUTE.exec(text);
  if (parts) {
    const [, year, month, day, hour, minute] = parts;
    return instantOf(Number(year), Number(month), Number(day), Number(hour ?? 0), Number(minute ?? 0));
  }
  if (/^\d{11,}$/.test(text)) return Number(text);
  throw new JqlError(
    `Date value '${text}' for field '${field}' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.`,
  );
};

const length = (text: string): number =>
  [...text.matchAll(/(\d+)([wdhm])/g)].reduce(
    (sum, [, n, unit]) => sum + Number(n) * (UNITS[unit ?? ''] ?? 0),
    0,
  );
