import { afterEach, describe, expect, it } from 'vitest';
import { dayName } from '#components/okr/format.ts';
import { speak } from '#tests/support/browser.ts';
import { language, plural, t } from '#utils/i18n.ts';

afterEach(() => speak('en'));

const NOW = new Date(2026, 10, 22);

describe('the language', () => {
  it.each([
    ['de', 'de'],
    ['de-AT', 'de-AT'],
    ['en-US', 'en-US'],
    ['fr', 'en'],
    ['pt-BR', 'en'],
  ])('of a browser in %s is %s', (tag, expected) => {
    speak(tag);
    expect(language()).toBe(expected);
  });

  it('has its own plurals; those of another language do not reach our words', () => {
    speak('de');
    expect([0, 1, 2].map((count) => plural('dash_objective_count', count))).toEqual([
      '0 Ziele',
      '1 Ziel',
      '2 Ziele',
    ]);
    // To the French none is one; our words are English there.
    speak('fr');
    expect(plural('dash_objective_count', 0)).toBe('0 objectives');
  });

  it('has its own numbers and days', () => {
    speak('de');
    expect(plural('dash_preview_count', 12_345)).toBe('12.345 Tickets');
    expect(t('dash_counted', 1234.5, 2)).toBe('1.234,5 gezählt, von 2 passenden');
    expect(t('dash_counted', -1234.5, -2)).toBe('−1.234,5 gezählt, von −2 passenden');
    expect(t('dash_counted', 'KEY-1', 'a-b')).toBe('KEY-1 gezählt, von a-b passenden');
    expect(dayName('2026-11-13', NOW)).toBe('13. November');
    speak('fr');
    expect(plural('dash_preview_count', 12_345)).toBe('12,345 tickets');
    expect(dayName('2026-11-13', NOW)).toBe('13 November');
  });

  it('shows a key that has no words', () => expect(t('no_such_key')).toBe('no_such_key'));
});
