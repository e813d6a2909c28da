import type { MarkSpots } from '../../mark-spots.ts';

/** Jira still spells some of its test ids the old way. */
const testId = (match: string): string => `:is([data-testid${match}],[data-test-id${match}])`;

/** Views that share one table. */
const TABLE = ['list', 'navigator', 'children', 'timeline', 'search', 'project'] as const;

/** Where marks stand on Jira Cloud's cards and rows (tracker-pages A3). Links by test ids, never by class. */
export const CLOUD_MARKS: MarkSpots = {
  address: '[href$="/browse/{key}"]',
  spots: [
    {
      // Behind the link and not in it: it has a label of its own, which would hide the mark's words.
      name: 'card-key',
      on: ['board'],
      css: testId('="platform-card.common.ui.key.key"'),
      tag: 'div',
      holds: ['>a'],
      placing: 'line',
      seen: '2026-08, gthau/userscripts outerHTML',
    },
    {
      name: 'backlog-summary',
      on: ['backlog'],
      css: testId('*="card-list.card.content-container."'),
      address: ':is([data-testid$="content-container.{key}"],[data-test-id$="content-container.{key}"])',
      tag: 'div',
      inside: testId('$="summary-field.summary-field-static.content"'),
      placing: 'text',
      seen: '2026-08, gthau/userscripts outerHTML',
    },
    {
      name: 'table-summary',
      on: TABLE,
      css: testId('$="issue-cells.issue-key.action-container"'),
      tag: 'div',
      holds: ['>a', '>*>a', '>*>*>a'],
      inside: `+${testId('$="issue-cells.issue-summary.action-container"')}`,
      placing: 'end',
      seen: '2026-04, saved business list and timeline; 2026-08, gthau/userscripts outerHTML',
    },
    {
      // Key and summary in columns of their own.
      name: 'table-key',
      on: TABLE,
      css: `${testId('$="issue-cells.issue-key.issue-key-cell"')}:not(${testId('$="issue-row.merged-cell"')} a)`,
      placing: 'behind',
      seen: '2026-08, gthau/userscripts outerHTML',
    },
    {
      name: 'queue-key',
      on: ['list'],
      css: '[data-testid*="cell-wrapper-row"][data-testid$="-issuekey"] a',
      // It leads to the ticket's own page, or to that beside the queue.
      address: '[href$="/{key}"]',
      placing: 'behind',
      seen: '2026, public extension',
    },
    {
      name: 'linked-summary',
      on: ['linked', 'children'],
      css: testId('$="issue-line-card.issue-line-card-view.key"'),
      inside: '~span[data-testid="hover-card-trigger-wrapper"]',
      placing: 'end',
      seen: '2026-08, gthau/userscripts outerHTML',
    },
    {
      name: 'plans-key',
      on: ['plan'],
      css: `${testId('$="scope.issues.issue.row"')}>a`,
      placing: 'behind',
      seen: '2026-08, gthau/userscripts outerHTML',
    },
    {
      name: 'content-card-key',
      on: ['content-board'],
      css: `${testId('="board.content.cell.card"')} a:not([draggable="true"],[aria-label])`,
      placing: 'behind',
      seen: '2026-09, public extension measured on live boards; 2026-07, jira-helper',
    },
    {
      name: 'roadmap-key',
      on: ['timeline'],
      css: `${testId('$="list-item-content.summary.key"')}`,
      placing: 'behind',
      seen: '2026-08-18, gthau/userscripts outerHTML',
    },
    {
      name: 'answer-key',
      on: ['search'],
      // The table stands in descriptions too, and a sheet outlasts the search.
      css: `${testId('*="datasource-table-view--row-"')} a${testId('$="link-datasource-render-type--link"')}:not(:is(.ak-renderer-document,.ProseMirror) *)`,
      placing: 'behind',
      seen: '2026-08-25, gthau/userscripts outerHTML',
    },
    {
      name: 'result',
      on: ['search'],
      css: `${testId('="search-page-result"')} a`,
      placing: 'behind',
      seen: '2026-08-25, gthau/userscripts outerHTML',
    },
    {
      name: 'split-item',
      on: ['split-view'],
      css: `${testId('$="detail-view.card-list.card"')}`,
      address: ':is([href*="/issues/{key}?"],[href$="/issues/{key}"],[href$="/browse/{key}"])',
      inside: '>div:first-of-type',
      placing: 'line',
      seen: '2024, several public extensions and tests',
    },
    {
      name: 'business-card',
      on: ['content-board'],
      // Where the key is no link; a link that covers the card is the only one then.
      css: `${testId('="board.content.cell.card"')}:not(:has(a:not([draggable="true"])))>a`,
      placing: 'corner',
      seen: '2026-04, saved business board',
    },
    {
      name: 'calendar-card',
      on: ['calendar'],
      css: `[role="link"]${testId('$="calendar-card-container"')}`,
      address: '[aria-label="{key}"]',
      tag: 'button',
      placing: 'corner',
      seen: '2026-04, saved business calendar',
    },
  ],
};
