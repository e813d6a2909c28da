import type { Status } from '#utils/okr/view.ts';

/** All that a mark shows. Two tickets with the same look share a rule. */
export interface MarkLook {
  status: Status;
  /** The key result's short name, not yet cut. */
  name: string;
  /** How many more key results the ticket serves. */
  more: number;
  /** What a screen reader says, as sentences. */
  spoken: string;
}

/** Longest name on a mark, in characters; the hover card has all of it. */
const LONGEST = 22;
/** Controls, and marks that turn or hide other text; what people read never needs them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/g;

/** One line of plain characters. */
const plain = (text: string): string => text.replace(UNSEEN, ' ').replace(/\s+/g, ' ').trim();

/** The name as it stands on a mark, cut between characters, and a count of the ticket's other key results. */
export const markName = ({ name, more }: Pick<MarkLook, 'name' | 'more'>): string => {
  const characters = [...plain(name)];
  const cut = characters.length > LONGEST;
  const shown = cut
    ? `${characters
        .slice(0, LONGEST - 1)
        .join('')
        .trimEnd()}…`
    : characters.join('');
  return more > 0 ? `${shown} +${more}` : shown;
};

/**
 * Said after the key. It begins with a separator, since a browser joins a link's text and generated content
 * without a space.
 */
export const markSpoken = (spoken: string): string => `. ${plain(spoken).slice(0, 400)}`;

/** Names the look: equal stamps, equal rules (FNV-1a over all that is shown). */
export const stampOf = ({ status, name, more, spoken }: MarkLook, theme: string): string => {
  let hash = 0x811c9dc5;
  for (const character of `${theme}\n${status}\n${more}\n${name}\n${spoken}`) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0).toString(36);
};

/** Hebrew, Arabic, Syriac, Thaana and their forms: a name that begins in one of these runs to the left. */
const RIGHT_TO_LEFT = /^[^\p{L}]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/u;

export const directionOf = (name: string): 'ltr' | 'rtl' => (RIGHT_TO_LEFT.test(name) ? 'rtl' : 'ltr');
