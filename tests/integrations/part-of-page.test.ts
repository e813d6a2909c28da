/** Pages change in parts: what is found in a part alone is what is found of it in the whole. */
import { describe, expect, it } from 'vitest';
import { jiraSite } from '#integrations/jira/site.ts';
import { linearSite } from '#integrations/linear/site.ts';
import { openSavedPage } from '../../scripts/check-page/saved-page.ts';
import { fixtures } from './fixtures.ts';

const described = fixtures().filter(({ expected }) => expected.some(({ surface }) => surface !== 'issue'));

describe.each(described)('$layout/$name', ({ html, url, layout: name }) => {
  const page = openSavedPage(html, url);
  const site = name === 'linear' ? linearSite : jiraSite;
  const [layout, view] = [site.detect(page), site.view(new URL(url))];
  const marks = (root: ParentNode) =>
    layout && view ? [...site.surfaces(layout, view, root)].filter(({ kind }) => kind !== 'strip') : [];

  it('finds a card or row given by itself, with the same link', () => {
    for (const mark of marks(page)) {
      const [alone, ...others] = marks(mark.container ?? mark.anchor);
      expect([alone?.ticket, alone?.by, others]).toEqual([mark.ticket, mark.by, []]);
      expect(alone?.anchor).toBe(mark.anchor);
    }
  });

  it('has every link in its card or row, and no card or row in another', () => {
    const containers = marks(page).map(({ anchor, container = anchor }) => {
      expect(container.contains(anchor)).toBe(true);
      return container;
    });
    expect(new Set(containers).size).toBe(containers.length);
    expect(
      containers.filter((one) => containers.some((other) => other !== one && other.contains(one))),
    ).toEqual([]);
  });
});
