import type { MarkSpots } from '../mark-spots.ts';

/** Every view can be a list, and a ticket's page has one of its sub-issues. */
const LISTS = ['list', 'backlog', 'board', 'project', 'inbox', 'search', 'children'] as const;

/** Where marks stand on Linear's cards and rows (tracker-pages C2). The whole row or card is the link. */
export const LINEAR_MARKS: MarkSpots = {
  address: ':is([href*="/issue/{key}/"],[href$="/issue/{key}"])',
  spots: [
    {
      name: 'row-title',
      on: LISTS,
      css: 'a[data-list-row="true"]',
      inside: '[data-list-grid-column="title"]',
      placing: 'end',
      seen: '2026-08, near-linear captures',
    },
    {
      name: 'row-2025',
      on: LISTS,
      css: 'a[data-list-key]',
      inside: '[data-column-id="issueId"]',
      placing: 'behind',
      seen: '2025-04, toggl/track-extension',
    },
    {
      name: 'card-key',
      on: ['board', 'list', 'backlog', 'project'],
      css: 'a[data-board-item="true"]',
      inside: '[data-contextual-menu="true"]>span:first-of-type',
      placing: 'behind',
      seen: '2024-11, toggl/track-extension; 2026, rastchin',
    },
  ],
};
