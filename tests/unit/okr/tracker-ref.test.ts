import { expect, it } from 'vitest';
import { IssueRef, IssueUid, issueUid } from '#utils/okr/model/tracker-ref.ts';

const ref = (site: string): IssueRef => IssueRef.parse({ tracker: 'jira-dc', site, id: '7', key: 'PAY-7' });

it('reads a ticket of a site by http and by https as one', () => {
  const now = issueUid(ref('https://issues.example.com:8080/jira'));
  expect(issueUid(ref('http://issues.example.com:8080/jira'))).toBe(now);
  expect(IssueUid.parse('jira-dc|http://issues.example.com:8080/jira|7')).toBe(now);
});

it('tells ports, context paths and hosts apart, and leaves a site’s own id alone', () => {
  const others = ['http://a.example', 'http://a.example:8080', 'http://a.example/jira', 'http://b.example'];
  expect(new Set(others.map((site) => issueUid(ref(site)))).size).toBe(others.length);
  expect(ref('11223344-a1b2').site).toBe('11223344-a1b2');
});
