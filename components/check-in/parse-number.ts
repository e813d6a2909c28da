import { language } from '#utils/i18n.ts';

/**
 * A number as people type it: in their language's own way ("1.234,5" in German) or the plain one ("1234.5").
 * Null for nothing; undefined for what is no number.
 */
export const parseNumber = (text: string): number | null | undefined => {
  const bare = text.replace(/[\s%]/g, '').replace('−', '-');
  if (bare === '') return null;
  const decimal =
    new Intl.NumberFormat(language()).formatToParts(1.5).find(({ type }) => type === 'decimal')?.value ?? '.';
  const plain =
    decimal === ','
      ? bare.includes(',')
        ? bare.replaceAll('.', '').replace(',', '.')
        : bare
      : /^-?\d+,\d{1,2}$/.test(bare)
        ? bare.replace(',', '.')
        : bare.replaceAll(',', '');
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : undefined;
};

/** A number for a field to start with: no grouping, so that it can be edited. */
export const editable = (value: number | null): string =>
  value === null
    ? ''
    : new Intl.NumberFormat(language(), { useGrouping: false, maximumFractionDigits: 4 }).format(value);
