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
      css: '.ghx-issue .ghx-key>a.ghx-key-link',
      placing: 'behind',
      seen: '2026-07, jira-helper card.tsx',
    },
    {
      name: 'backlog-key',
      css: '.js-issue a.ghx-key',
      placing: 'behind',
      seen: '2026-04, jira-helper BoardBacklogPage',
    },
    {
      name: 'navigator-key',
      css: '#issuetable td.issuekey>a.issue-link',
      placing: 'behind',
      seen: '2025, Atlassian dc-app-performance-toolkit',
    },
    {
      name: 'split-view-key',
      css: '.issue-list a.splitview-issue-link',
      inside: '.issue-link-key',
      placing: 'behind',
      seen: '2026-01, tickety-tick',
    },
    {
      name: 'sub-task',
      css: '.issuerow td.stsummary>a.issue-link',
      placing: 'behind',
      seen: '2026-04, jira-helper domSelectors',
    },
  ],
  shrinking: [],
};
