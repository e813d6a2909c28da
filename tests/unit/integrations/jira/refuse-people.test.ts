import { describe, expect, it } from 'vitest';
import { quote } from '#integrations/jira/jql.ts';
import { namedPerson } from '#integrations/jira/refuse-people.ts';
import fc from '#tests/support/fast-check.ts';

describe('a rule that names a person', () => {
  it.each([
    ['assignee = currentUser()', 'assignee'],
    ['project = PAY AND Assignee in (anna, bob)', 'Assignee'],
    ['"assignee" = anna', 'assignee'],
    ["'Reporter' is not EMPTY", 'Reporter'],
    ['\\u0061ssignee = anna', 'assignee'],
    ['NOT creator = anna', 'creator'],
    ['assignee WAS anna', 'assignee'],
    ['assignee CHANGED', 'assignee'],
    ['reporter not in (anna)', 'reporter'],
    ['watcher = anna', 'watcher'],
    ['voter = anna', 'voter'],
    ['worklogAuthor = anna', 'worklogAuthor'],
    ['"Owner" in membersOf("team")', 'membersOf'],
    ['"Owner" = "currentUser" ()', 'currentUser'],
    ['issue in watchedIssues()', 'watchedIssues'],
    ['key in updatedBy(anna, "-7d")', 'updatedBy'],
    ['status WAS Done BY anna', 'BY'],
    ['status was in ("To Do", Done) by anna', 'by'],
    ['status CHANGED FROM a TO b BY (anna, bob)', 'BY'],
    ['"Reviewer[User Picker (single user)]" = anna', 'Reviewer[User Picker (single user)]'],
    ['"Approvers[People]" = anna', 'Approvers[People]'],
    ['filter = 10001', 'filter'],
    ['savedFilter in ("Mine")', 'savedFilter'],
    ['labels = a OR (labels = b AND (assignee = anna))', 'assignee'],
  ])('%s', (jql, word) => {
    expect(namedPerson(jql)).toBe(word);
  });

  it('by a field of the site’s own', () => {
    const own = new Set(['reviewer', 'cf[10042]']);
    expect(namedPerson('Reviewer = anna', own)).toBe('Reviewer');
    expect(namedPerson('cf[10042] = anna', own)).toBe('cf[10042]');
    expect(namedPerson('cf[10043] = 5', own)).toBeNull();
  });
});

describe('a rule that does not', () => {
  it.each([
    'project = PAY AND labels in (checkout, latency)',
    'summary ~ "assignee = anna"',
    'labels = assignee AND component = reporter',
    'labels in (assignee, by, "currentUser")',
    'text ~ "currentUser()"',
    'status changed from "To Do" to Done after -7d',
    'status was Done before "2026/10/01"',
    'watchers > 5 AND votes >= 1',
    'project = PAY ORDER BY assignee',
    'parent = PAY-12 and issuetype = Bug',
    '"Story Points[Number]" > 3',
  ])('%s', (jql) => {
    expect(namedPerson(jql)).toBeNull();
  });

  it('whatever its values say', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(
          namedPerson(`labels = ${quote(text)} AND summary ~ ${quote(`assignee = ${text}`)}`),
        ).toBeNull();
      }),
    );
  });
});

it('naming a person anywhere in a query refuses the whole', () => {
  const harmless = fc.constantFrom(
    'project = PAY',
    'labels in (a, "b c")',
    'NOT status = Done',
    'summary ~ "x"',
  );
  const person = fc.constantFrom(
    'assignee = x',
    '"reporter" is EMPTY',
    'x in membersOf(y)',
    'status was a by z',
  );
  const join = fc.constantFrom(' AND ', ' or ', ' && ');
  fc.assert(
    fc.property(fc.array(harmless), person, fc.array(harmless), join, fc.boolean(), (a, p, b, by, nested) => {
      const jql = [...a, p, ...b].join(by);
      expect(namedPerson(nested ? `((${jql}))` : jql)).not.toBeNull();
    }),
  );
});
