/** Work grows with the rows and no faster: questions to the DOM are counted, so that no clock is needed. */
import { describe, expect, it } from 'vitest';
import { jiraSite } from '#integrations/jira/site.ts';
import { linearSite } from '#integrations/linear/site.ts';
import type { Site, Surface } from '#integrations/site.ts';
import { openSavedPage } from '../../scripts/check-page/saved-page.ts';
import { fixtures } from './fixtures.ts';

const ASKING = {
  Element: ['querySelector', 'querySelectorAll', 'matches', 'closest', 'getAttribute'],
  Document: ['querySelector', 'querySelectorAll'],
  Node: ['contains'],
} as const;

/** Counts what `work` asks of the DOM; what the DOM asks of itself in answering is its own affair. */
const asked = (work: () => void): number => {
  let count = 0;
  let isAnswering = false;
  const undo: (() => void)[] = [];
  for (const [owner, names] of Object.entries(ASKING)) {
    const prototype: object = Reflect.get(globalThis, owner).prototype;
    for (const name of names) {
      const original: unknown = Reflect.get(prototype, name);
      if (typeof original !== 'function') throw new Error(`${owner} has no ${name}`);
      Reflect.set(prototype, name, function (this: unknown, ...args: unknown[]) {
        if (isAnswering) return Reflect.apply(original, this, args);
        count += 1;
        isAnswering = true;
        try {
          return Reflect.apply(original, this, args);
        } finally {
          isAnswering = false;
        }
      });
      undo.push(() => Reflect.set(prototype, name, original));
    }
  }
  try {
    work();
  } finally {
    for (const back of undo) back();
  }
  return count;
};

interface Sample {
  name: string;
  site: Site;
  /** One row or card of a fixture, to be repeated with other keys. */
  row: RegExp;
  key: string;
}

const SAMPLES: Sample[] = [
  { name: 'jira-cloud/list', site: jiraSite, row: /<tr data-testid="native[\s\S]*?<\/tr>/, key: 'DEMO-12' },
  {
    name: 'jira-cloud/backlog',
    site: jiraSite,
    row: /<div data-testid="software-backlog\.card-list\.card\.content-[\s\S]*?<\/span><\/div><\/div>/,
    key: 'DEMO-12',
  },
  { name: 'jira-cloud/dashboard', site: jiraSite, row: /<tr data-issuekey[\s\S]*?<\/tr>/, key: 'DEMO-12' },
  { name: 'linear/list', site: linearSite, row: /<a data-list-row[\s\S]*?<\/a>/, key: 'ENG-123' },
  { name: 'linear/board', site: linearSite, row: /<a data-board-item[\s\S]*?<\/a>/, key: 'ENG-123' },
];

const grown = ({ name, row, key }: Sample, rows: number): { page: Document; url: URL } => {
  const fixture = fixtures().find((each) => `${each.layout}/${each.name}` === name);
  const [one] = fixture ? (row.exec(fixture.html) ?? []) : [];
  if (!fixture || !one) throw new Error(`no row in ${name}`);
  const many = Array.from({ length: rows }, (_, n) => one.replaceAll(key, `GROW-${n + 1}`)).join('\n');
  return { page: openSavedPage(fixture.html.replace(one, many), fixture.url), url: new URL(fixture.url) };
};

const read = ({ site }: Sample, page: Document, url: URL): Surface[] => {
  const [layout, view] = [site.detect(page), site.view(url)];
  if (layout === null || view === null) throw new Error('not recognised');
  return [...site.surfaces(layout, view, page)].filter(({ ticket }) => ticket.startsWith('GROW-'));
};

describe.each(SAMPLES)('$name', (sample) => {
  const questions = (rows: number): number => {
    const { page, url } = grown(sample, rows);
    let found: Surface[] = [];
    const count = asked(() => {
      found = read(sample, page, url);
    });
    expect(found.map(({ ticket }) => ticket)).toEqual(
      Array.from({ length: rows }, (_, n) => `GROW-${n + 1}`),
    );
    return count;
  };

  it('asks the DOM ten times as much for ten times the rows, and little for each', () => {
    const [few, many] = [questions(100), questions(1000)];
    expect(many).toBeLessThanOrEqual(10 * few);
    expect((many - few) / 900).toBeLessThanOrEqual(12);
  });
});

it('finds the strip of a ticket without reading its thousand children', () => {
  const epic = {
    name: 'jira-cloud/epic-children',
    site: jiraSite,
    row: /<tr data-testid="native[\s\S]*?<\/tr>/,
    key: 'DEMO-31',
  };
  const { page, url } = grown(epic, 1000);
  const [layout, view] = [epic.site.detect(page), epic.site.view(url)];
  if (layout === null || view === null) throw new Error('not recognised');
  const count = asked(() => {
    const [first] = epic.site.surfaces(layout, view, page);
    expect(first?.kind).toBe('strip');
  });
  expect(count).toBeLessThan(10);
});
