import { describe, expect, it } from 'vitest';
import { reportOn } from '../../scripts/check-page/report.ts';
import { openSavedPage } from '../../scripts/check-page/saved-page.ts';
import { fixtures, untested } from './fixtures.ts';

describe.each(fixtures())('$layout/$name', (fixture) => {
  const found = () => reportOn(openSavedPage(fixture.html, fixture.url), new URL(fixture.url));

  it('says what it is, where that is known from, and how surely', () => {
    expect(fixture).toMatchObject({ surface: /./, reference: /./, seen: /./ });
    expect(fixture.confidence).toMatch(/^(A|A-|B|C|U)$/);
  });

  it('holds these tickets, in this order, by these candidates', () => {
    const { layout, surfaces } = found();
    expect(layout).toBe(fixture.layout);
    expect(surfaces).toEqual(fixture.expected);
  });

  it('passes the self-check', () => expect(found().changed).toEqual([]));
});

const unconfirmed = fixtures().filter(({ confidence }) => confidence === 'U');

it.each(unconfirmed)(
  '$layout/$name, which nobody has described, is read by addresses alone',
  ({ expected }) => {
    expect(expected.length).toBeGreaterThan(0);
    expect(expected.every(({ by }) => by === 'link')).toBe(true);
  },
);

it('every page says what is expected of it', () => expect(untested()).toEqual([]));
