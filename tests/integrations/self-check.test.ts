import { describe, expect, it } from 'vitest';
import { changedSurfaces } from '#utils/changed-surfaces.ts';
import { mutated, ticketsOf } from './mutated.ts';

const renameKeys = (html: string) => html.replaceAll(/\/browse\//g, '/ticket/');

describe('the self-check', () => {
  it.each([
    { name: 'jira-cloud/list', surface: 'list' },
    { name: 'jira-cloud/navigator', surface: 'navigator' },
    { name: 'jira-cloud/timeline', surface: 'timeline' },
    { name: 'jira-cloud/plan', surface: 'plan' },
    { name: 'jira-cloud/business-board', surface: 'content-board' },
    { name: 'jira-cloud/search-results', surface: 'search' },
    { name: 'jira-cloud/linked-tickets', surface: 'linked' },
    { name: 'jira-cloud/epic-children', surface: 'children' },
  ])('tells of $name that rows have lost their keys when addresses change', ({ name, surface }) => {
    const report = mutated(name, renameKeys);
    expect(report.changed).toContain(surface);
    expect(report.selfCheck).toContainEqual(expect.objectContaining({ surface, keys: 0 }));
  });

  it('tells of Linear the same', () => {
    const renamed = (html: string) => html.replaceAll('/issue/', '/ticket/');
    expect(mutated('linear/list', renamed).changed).toEqual(['list']);
    expect(mutated('linear/board', renamed).changed).toEqual(['board']);
  });

  it('tells of a list whose key cells are called something else, and still reads the links', () => {
    const report = mutated('jira-cloud/list', (html) =>
      html.replaceAll(/issue-key-cell|merged-cell|issue-row\./g, 'renamed'),
    );
    expect(report.changed).toEqual(['list']);
    expect(new Set(report.surfaces.map(({ by }) => by))).toEqual(new Set(['link']));
    expect(ticketsOf(report)).toEqual(['DEMO-12', 'DEMO-13', 'DEMO-3', 'OTHER-7']);
  });

  it('keeps still when rows are called something else and the keys still stand for them', () => {
    const report = mutated('jira-cloud/list', (html) => html.replaceAll('ui.issue-row', 'ui.work-row'));
    expect(report.changed).toEqual([]);
    expect(ticketsOf(report)).toEqual(['DEMO-12', 'DEMO-13', 'OTHER-7']);
    expect(report.surfaces.map(({ by }) => by)).toEqual(Array(3).fill('bare table-row key-cell'));
  });

  it('tells of a ticket page without a place for the strip', () => {
    const report = mutated('jira-cloud/issue-view', (html) =>
      html.replaceAll(/foundation\.summary\.heading|current-issue/g, 'x').replaceAll(/<(\/?)h1/g, '<$1h2'),
    );
    expect(report.changed).toEqual(['issue']);
    const titleless = (html: string) => html.replaceAll(/ProseMirror|aria-|<header|contenteditable/g, 'x-');
    expect(mutated('linear/issue', titleless).changed).toEqual(['issue']);
    expect(
      mutated('jira-dc/issue-view', (html) => html.replaceAll(/summary-val|"key-val|stalker/g, 'x')).changed,
    ).toEqual(['issue']);
  });

  it.each(['jira-cloud/issue-view', 'jira-dc/issue-view', 'linear/issue'])(
    'keeps still where nothing of the ticket is shown: %s',
    (page) => {
      const { changed, surfaces } = mutated(page, (html) =>
        html.replace(
          /<body[\s\S]*/,
          (body) =>
            `${/<body[^>]*>/.exec(body)?.[0]}${(body.match(/<meta[^>]*>/g) ?? []).join('')}
        <div id="root"><div id="content"><main class="issue-view"><h1>You can’t view this</h1></main></div></div></body>`,
        ),
      );
      expect([changed, surfaces]).toEqual([[], []]);
    },
  );

  it('keeps still on an empty list, and where rows need not be tickets', () => {
    const empty = mutated('jira-cloud/list', (html) =>
      html.replace(/<tbody>[\s\S]*<\/tbody>/, '<tbody></tbody>'),
    );
    expect([empty.changed, empty.surfaces]).toEqual([[], []]);
    expect(mutated('linear/projects', (html) => html.replace('Checkout', 'Other')).selfCheck).toEqual([]);
    const documents = (html: string) => html.replaceAll('/issue/', '/document/');
    expect(mutated('linear/list', documents).changed).toEqual([]);
  });

  it('counts two candidates of one surface together: half a migration is no change', () => {
    const half = { surface: 'board', by: 'kit-card', rows: 3, keys: 0 } as const;
    expect(changedSurfaces([half, { ...half, by: 'content-card', keys: 3 }])).toEqual([]);
    expect(changedSurfaces([half, { ...half, surface: 'list', keys: 1 }])).toEqual(['board']);
    expect(changedSurfaces([{ ...half, rows: 0 }])).toEqual([]);
  });
});
