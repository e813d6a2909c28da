import { describe, expect, it } from 'vitest';
import { jiraView } from '#integrations/jira/routes.ts';
import { JIRA_TICKET_PATHS } from '#integrations/jira/ticket-paths.ts';
import fc from '#tests/support/fast-check.ts';

const at = (path: string) => jiraView(new URL(`https://acme.atlassian.net${path}`));

const NAMING = [
  ['/browse/PAY-318', 'issue', 'PAY-318'],
  ['/browse/pay-318?focusedCommentId=1#x', 'issue', 'PAY-318'],
  ['/browse/PAY-318?selectedIssue=PAY-9', 'issue', 'PAY-318'],
  ['/jira/software/projects/PAY/list/PAY-9', 'list', 'PAY-9'],
  ['/jira/software/c/projects/PAY/issues/PAY-9?jql=x', 'search', 'PAY-9'],
  ['/issues/PAY-9?jql=project%20%3D%20PAY', 'search', 'PAY-9'],
  ['/projects/PAY/issues/PAY-9', 'search', 'PAY-9'],
  ['/jira/servicedesk/projects/HELP/queues/custom/4/HELP-7', 'list', 'HELP-7'],
  ['/jira/servicedesk/projects/HELP/queues/issue/HELP-7', 'list', 'HELP-7'],
  ['/jira/servicedesk/projects/HELP/section/incidents/custom/10/HELP-7', 'list', 'HELP-7'],
] as const;

/** As a browser compares an address with a match pattern's path. */
const fits = (path: string, pattern: string): boolean => {
  const parts = pattern.split('*').map((part) => part.replaceAll(/[.?+]/g, '\\$&'));
  return new RegExp(`^/${parts.join('.*')}$`).test(path);
};

describe('the menu on links', () => {
  it.each(NAMING)('offers to link %s', (path) => {
    expect(JIRA_TICKET_PATHS.some((pattern) => fits(path.replace(/#.*/, ''), pattern))).toBe(true);
  });

  it.each(['/jira/for-you', '/browse-all', '/jira/software/projects/PAY/boards/2'])(
    'leaves %s alone',
    (path) => {
      expect(JIRA_TICKET_PATHS.some((pattern) => fits(path, pattern))).toBe(false);
    },
  );
});

describe('jiraView', () => {
  it.each(NAMING)('%s is the %s of %s', (path, kind, ticket) => {
    expect(at(path)).toEqual({ kind, ticket });
  });

  it.each([
    ['/jira/software/projects/PAY/boards/2?selectedIssue=PAY-9', 'board'],
    ['/jira/software/c/projects/PAY/boards/2/backlog?selectedIssue=PAY-9', 'backlog'],
    ['/jira/core/projects/PAY/board?selectedIssue=PAY-9', 'board'],
    ['/jira/core/projects/PAY/calendar?selectedIssue=PAY-9', 'calendar'],
    ['/browse/PAY?selectedIssue=PAY-9', 'other'],
  ])('%s is the panel of a ticket beside a %s', (path, behind) => {
    expect(at(path)).toEqual({ kind: 'panel', ticket: 'PAY-9', behind });
  });

  it.each([
    ['/browse/PAY', 'other'],
    ['/browse/PAY-0', 'other'],
    ['/browse/PAY-318x', 'other'],
    ['/browse/PAY-318/extra', 'other'],
    ['/jira/software/projects/PAY/boards/2?selectedIssue=PAY', 'board'],
    ['/jira/software/projects/PAY/boards/2/backlog', 'backlog'],
    ['/issues/?jql=key%3DPAY-9', 'search'],
    ['/jira/software/projects/PAY/boards/2/timeline', 'timeline'],
    ['/jira/core/projects/PAY/timeline', 'timeline'],
    ['/jira/plans/4/scenarios/4/timeline', 'plan'],
    ['/jira/rovo-search?text=PAY-9', 'search'],
    ['/jira/servicedesk/projects/HELP/section/incidents/custom/10', 'list'],
    ['/jira/servicedesk/projects/HELP/section/incidents', 'other'],
    ['/jira/for-you', 'other'],
    ['/', 'other'],
  ])('%s names no ticket', (path, kind) => {
    expect(at(path)).toEqual({ kind, ticket: null });
  });

  it('leaves Confluence alone', () => {
    expect(at('/wiki/spaces/PAY/pages/1/PAY-318')).toBeNull();
    expect(at('/wiki?selectedIssue=PAY-318')).toBeNull();
  });

  it('leaves the settings alone, where no ticket stands', () => {
    expect(at('/jira/settings/system?selectedIssue=PAY-318')).toBeNull();
  });

  it('answers any address, and a ticket it names is a key with a number', () => {
    fc.assert(
      fc.property(fc.webPath(), fc.string(), (path, selected) => {
        const url = new URL(`https://acme.atlassian.net${path}`);
        url.searchParams.set('selectedIssue', selected);
        expect(jiraView(url)?.ticket ?? 'A-1').toMatch(/^[A-Z][A-Z0-9_]*-[1-9]\d*$/);
      }),
    );
  });
});
