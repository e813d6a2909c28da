import type { MarkSpots } from '../../mark-spots.ts';

/**
 * Where marks stand on the cards and rows of Jira Data Center 8 to 10 (tracker-pages B), whose `ghx-` classes
 * are written by hand and have lasted. The context path may come before `/browse`.
 */
export const DATA_CENTER_MARKS: MarkSpots = {
  address: '[href$="/browse/{key}"]',
  spots: [
    {
      name: 'card-key',
      on: ['board'],
      css: '.ghx-issue[data-issue-key] a.ghx-key-link',
      placing: 'behind',
      seen: '2026-07, jira-helper card.tsx',
    },
    {
      name: 'backlog-key',
      on: ['backlog'],
      css: '.js-issue[data-issue-key] a.ghx-key',
      placing: 'behind',
      seen: '2026-04, jira-helper BoardBacklogPage',
    },
    {
      name: 'navigator-key',
      on: ['navigator', 'list', 'children', 'search'],
      css: 'tr[data-issuekey] td.issuekey a.issue-link',
      placing: 'behind',
      seen: '2025, Atlassian dc-app-performance-toolkit',
    },
    {
      name: 'split-view-key',
      on: ['split-view'],
      css: '.issue-list a.splitview-issue-link',
      inside: '.issue-link-key',
      placing: 'behind',
      seen: '2026-01, tickety-tick',
    },
    {
      name: 'lane',
      on: ['board'],
      css: '.ghx-swimlane-header[data-issue-key] a.ghx-parent-key',
      placing: 'behind',
      seen: '2026-07, jira-helper; jira-monkey, 2026',
    },
    {
      name: 'linked',
      on: ['linked'],
      css: '#linkingmodule .link-content a.issue-link',
      placing: 'behind',
      seen: '2026-04, jira-helper',
    },
    {
      name: 'epic-child',
      on: ['children'],
      css: '#ghx-issues-in-epic-table .ghx-minimal a',
      placing: 'behind',
      seen: '2026-11, public scripts and a test page that read the panel',
    },
    {
      name: 'sub-task',
      on: ['children', 'navigator'],
      css: 'tr[data-issuekey] td.stsummary a.issue-link',
      placing: 'behind',
      seen: '2026-04, jira-helper domSelectors',
    },
  ],
};
