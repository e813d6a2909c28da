import { expect, it } from 'vitest';
import { listed } from '#utils/okr/listed.ts';

it('joins names as each language does', () => {
  const teams = ['Payments', 'Platform', 'Search'];
  expect(listed(teams, 'en')).toBe('Payments, Platform, and Search');
  expect(listed(teams, 'de')).toBe('Payments, Platform und Search');
  expect(listed(teams.slice(1), 'de', 'or')).toBe('Platform oder Search');
  expect(listed(['Payments'], 'en')).toBe('Payments');
  expect(listed([], 'en')).toBe('');
});
