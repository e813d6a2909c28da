/** A language for tests: English that can be read, with accents, 40 % longer, each message in brackets of its own. */
export type Catalogue = Record<string, { message: string }>;

const ACCENTS: Record<string, string> = {
  a: 'á',
  e: 'ë',
  i: 'ï',
  o: 'ö',
  u: 'ü',
  c: 'ç',
  n: 'ñ',
  s: 'š',
  A: 'Á',
  E: 'Ë',
  I: 'Ï',
  O: 'Ö',
  U: 'Ü',
  C: 'Ç',
  N: 'Ñ',
  S: 'Š',
};

/** Vowels are doubled, so that words grow where German ones do: in the middle, without a place to break. */
const longer = (letter: string): string => {
  const accented = ACCENTS[letter] ?? letter;
  return /[aeiou]/.test(letter) ? accented + accented : accented;
};

/** `Link $1 tickets` is `⟦Lïïñk $1 tïïçkëëtš⟧`; placeholders stay. */
export const pseudo = (message: string): string =>
  `⟦${message.replace(/\$\d|./gsu, (part) => (part.startsWith('$') ? part : longer(part)))}⟧`;

/** The language's own name is for machines; the sample's words stand for what people write, in their own length. */
export const pseudoCatalogue = (english: Catalogue): Catalogue =>
  Object.fromEntries(
    Object.entries(english).map(([key, { message }]) => {
      if (key === 'ui_language') return [key, { message }];
      return [key, { message: SAMPLE.test(key) ? `⟦${message}⟧` : pseudo(message) }];
    }),
  );

const SAMPLE = /^sample_(?!action$|text$|title$)/;
