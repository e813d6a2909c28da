import { describe, expect, it } from 'vitest';
import { parseNumber } from '#components/check-in/parse-number.ts';
import { jiraBase } from '#components/dashboard/connect/jira-form.tsx';
import { screenOf } from '#components/dashboard/route.ts';
import fc from '#tests/support/fast-check.ts';

describe('a number as people type it', () => {
  it.each([
    ['4,5', 4.5],
    ['4.5', 4.5],
    [' -3 ', -3],
    ['1e3', undefined],
    ['1,234', 1234],
    ['', null],
    ['abc', undefined],
    ['Infinity', undefined],
  ])('%j is %j', (text, expected) => expect(parseNumber(text)).toBe(expected));

  it('is finite or none', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const number = parseNumber(text);
        expect(number === null || number === undefined || Number.isFinite(number)).toBe(true);
      }),
    );
  });
});

describe('a Jira site as people give it', () => {
  it.each([
    ['acme', 'https://acme.atlassian.net'],
    ['acme.atlassian.net', 'https://acme.atlassian.net'],
    ['https://Acme.atlassian.net/browse/PAY-1?x=1#y', 'https://acme.atlassian.net'],
    ['evil.example', null],
    ['acme.atlassian.net.evil.example', null],
    ['javascript:alert(1)', null],
    ['', null],
  ])('%j leads to %j', (text, expected) => expect(jiraBase(text)).toBe(expected));
});

describe('addresses of the dashboard', () => {
  it.each([
    ['', 'objectives'],
    ['#/welcome', 'welcome'],
    ['#/settings/trackers', 'settings'],
    ['#/connect', 'settings'],
    ['#/nonsense', 'objectives'],
  ])('%j shows %s', (hash, screen) => expect(screenOf(hash)).toBe(screen));
});
