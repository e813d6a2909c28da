import { describe, expect, it } from 'vitest';
import { defects, type Messages } from '#scripts/locales/defects.ts';

const texts = (all: Record<string, string>): Messages =>
  Object.fromEntries(Object.entries(all).map(([key, message]) => [key, { message }]));

const ENGLISH = texts({ save: 'Save', link: 'Link $1 to $2', days_one: '$1 day', days_other: '$1 days' });
const GERMAN = {
  save: 'Sichern',
  link: 'Mit $2 wird $1 verknüpft',
  days_one: '$1 Tag',
  days_other: '$1 Tage',
};

const found = (own: Record<string, string>, locale = 'de') => defects(locale, ENGLISH, texts(own));

describe('what a translation lacks', () => {
  it('is nothing where all is there, in whatever order', () => expect(found(GERMAN)).toEqual([]));

  it('is a message', () => {
    const { save: _, ...rest } = GERMAN;
    expect(found(rest)).toEqual(['save: missing']);
  });

  it('is an end, where English has none of it any more', () => {
    expect(found({ ...GERMAN, old: 'Alt' })).toEqual(['old: left over']);
  });

  it('is words', () => expect(found({ ...GERMAN, save: ' ' })).toEqual(['save: empty']));

  it('is a placeholder', () => {
    expect(found({ ...GERMAN, link: '$1 verknüpfen' })).toEqual(['link: other placeholders']);
  });

  it('is a plural form that the language has and English has not', () => {
    const polish = { ...GERMAN, days_few: '$1 dni' };
    expect(found(polish, 'pl')).toEqual(['days_many: a plural form is missing']);
    expect(found({ ...polish, days_many: '$1 dni' }, 'pl')).toEqual([]);
  });
});
