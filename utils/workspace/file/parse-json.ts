import { t } from '#utils/i18n.ts';

/** The value, or a sentence that says what is wrong and, where the browser knows it, in which line. */
export const parseJson = (text: string): { value: unknown } | { why: string } => {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    const place = placeOf(words, text);
    return {
      why: place === null ? t('import_why_json', words) : t('import_why_json_at', place.line, place.column),
    };
  }
};

/** Browsers say it as `line 3 column 5`, as `position 42`, as the end of the text, or not at all. */
const placeOf = (words: string, text: string): { line: number; column: number } | null => {
  const said = /line (\d+) column (\d+)/.exec(words);
  if (said !== null) return { line: Number(said[1]), column: Number(said[2]) };
  const position = /position (\d+)/.exec(words);
  if (position !== null) return placeAt(text, Number(position[1]));
  return /unexpected end|unterminated/i.test(words) ? placeAt(text, text.length) : null;
};

const placeAt = (text: string, position: number): { line: number; column: number } => {
  const before = text.slice(0, position).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
};
