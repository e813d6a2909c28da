// @vitest-environment happy-dom

import { describe, expect, it } from 'vitest';
import { addressList } from '#integrations/overlay/marks/address-list.ts';
import fc from '#tests/support/fast-check.ts';

const BROWSE = '[href$="/browse/{key}"]';
const ISSUE = ':is([href*="/issue/{key}/"],[href$="/issue/{key}"])';
const LABEL = '[aria-label="{key}"]';

const link = (name: string, value: string): Element => {
  const made = document.createElement('a');
  made.setAttribute(name, value);
  return made;
};

const keys = fc.uniqueArray(
  fc.tuple(fc.constantFrom('PAY', 'X_PAY', 'AY'), fc.nat(400)).map(([project, n]) => `${project}-${n}`),
  { maxLength: 120 },
);

describe('a list of addresses', () => {
  it.each([
    ['href', BROWSE, (key: string) => `/browse/${key}`],
    ['href', ISSUE, (key: string) => `/acme/issue/${key}`],
    ['href', ISSUE, (key: string) => `/acme/issue/${key}/some-title-31`],
    ['aria-label', LABEL, (key: string) => key],
  ])('in %s by %s names its tickets, however many, and no others', (attribute, address, of) => {
    fc.assert(
      fc.property(keys, keys, (listed, others) => {
        const selector = addressList(address, listed);
        const isListed = new Set(listed);
        for (const key of [...listed, ...others]) {
          const named = listed.length > 0 && link(attribute, of(key)).matches(selector);
          expect(named, key).toBe(isListed.has(key));
        }
      }),
      { numRuns: 15 },
    );
  });

  it('asks of the element what it is told to ask, and hints before', () => {
    const many = Array.from({ length: 100 }, (_, n) => `PAY-${n + 100}`);
    const selector = addressList(
      BROWSE,
      many,
      (test) => `:has(a${test})`,
      (test) => `:has(${test})`,
    );
    const row = document.createElement('div');
    row.append(link('href', '/browse/PAY-142'));
    expect(row.matches(selector)).toBe(true);
    expect(selector).toContain(':where(:has([href$="2"]))');
    row.replaceChildren(link('href', '/browse/PAY-42'));
    expect(row.matches(selector)).toBe(false);
  });

  it('says each ticket once', () => {
    expect(addressList(BROWSE, ['PAY-1', 'PAY-1'])).toBe(':is(:is([href$="/browse/PAY-1"]))');
  });
});
