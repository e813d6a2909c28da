// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { CLOUD } from '#integrations/jira/cloud/selectors.ts';
import { dataCenterEntry } from '#integrations/jira/data-center/entry.ts';
import { ANYTHING, bearersOf, beginningOf } from '#integrations/overlay/marks/bearers.ts';
import { trackerForOrigin } from '#integrations/registry.ts';
import { fixtures } from '#tests/integrations/fixtures.ts';

const marked = fixtures().flatMap(({ layout, name, html, url, expected }) => {
  const tickets = expected.filter(({ kind }) => kind !== 'strip').map(({ ticket }) => ticket);
  return tickets.length > 0 ? [{ page: `${layout}/${name}`, html, url, tickets }] : [];
});

describe('what a page must have to be looked at', () => {
  it.each(marked)('stands on $page for every project on it, and not for others', ({ html, url, tickets }) => {
    const page = new DOMParser().parseFromString(html, 'text/html');
    const { kit } = trackerForOrigin(new URL(url).origin) ?? dataCenterEntry;
    const found = (beginnings: string[]) => page.querySelector(bearersOf(new Set(beginnings), kit)) !== null;
    for (const beginning of new Set(tickets.map(beginningOf))) {
      expect(found([beginning])).toBe(true);
      expect(found(['NOBODY-', beginning])).toBe(true);
    }
    expect(found(['NOBODY-'])).toBe(false);
    expect(found([])).toBe(false);
  });

  it('is anything at all where there are more projects than are worth asking for', () => {
    const many = Array.from({ length: 41 }, (_, n) => `P${n}-`);
    expect(bearersOf(new Set(many), CLOUD)).toBe(ANYTHING);
  });

  it('is anything where a key says nothing of its project', () => {
    expect(bearersOf(new Set(['PAY-', beginningOf('318')]), CLOUD)).toBe(ANYTHING);
  });

  it('is nothing where no tracker is connected', () => {
    document.body.innerHTML = '<a href="/browse/PAY-1">PAY-1</a>';
    expect(document.querySelector(bearersOf(new Set(['PAY-']), null))).toBeNull();
  });
});
