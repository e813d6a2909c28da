/** Facts and value for people who read a terminal. */
import type { IssueFacts } from '#utils/measure/facts.ts';
import type { Measured } from '#utils/measure/value.ts';
import { formatNumber } from '#utils/okr/format.ts';
import { words } from './words.ts';

const COLUMNS = ['key', 'category', 'created', 'started', 'finished', 'reopened', 'estimate'] as const;

export const asText = (facts: readonly IssueFacts[], measured: Measured | null): string => {
  const rows = [COLUMNS.map(String), ...facts.map(rowOf)];
  const widths = COLUMNS.map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  const table = rows.map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return [...table, '', `${facts.length} tickets`, ...(measured ? lines(measured) : [])].join('\n');
};

const rowOf = ({ ref, category, created, started, finished, reopened, estimate, history }: IssueFacts) => [
  ref.key,
  category,
  created,
  started ?? '–',
  finished ?? '–',
  history ? String(reopened) : '?',
  estimate === null ? '–' : String(estimate),
];

const lines = ({ value, explanation }: Measured): string[] => {
  const { counted, matched, leftOut, hidden } = explanation;
  return [
    '',
    `Value    ${value === null ? 'none' : formatNumber(value, words.locale, 6)}`,
    `Formula  ${words.say(explanation.formula.message, ...explanation.formula.args)}`,
    `Counted  ${counted} of ${matched}`,
    ...leftOut.map(({ reason, count }) => `Left out ${sayReason(reason, count)}`),
    ...(hidden > 0 ? [`Hidden   ${hidden}`] : []),
  ];
};

const sayReason = (reason: string, count: number): string =>
  words.say(`left_out_${reason === 'outside-window' ? 'window' : reason.replaceAll('-', '_')}`, count);

/** The formula and what was left out, in a sentence. */
export const explain = ({ explanation }: Measured): string =>
  [
    words.say(explanation.formula.message, ...explanation.formula.args),
    ...explanation.leftOut.map(({ reason, count }) => sayReason(reason, count)),
  ].join('; ');
