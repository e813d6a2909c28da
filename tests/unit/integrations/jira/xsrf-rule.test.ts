import { expect, it } from 'vitest';
import { xsrfRule } from '#integrations/jira/xsrf-rule.ts';

it('sets the site’s own origin on our own writes to its REST API, and on nothing else', () => {
  expect(xsrfRule(7, 'https://acme.atlassian.net', 'abcdef')).toEqual({
    id: 7,
    priority: 1,
    action: {
      type: 'modifyHeaders',
      requestHeaders: [{ header: 'origin', operation: 'set', value: 'https://acme.atlassian.net' }],
    },
    condition: {
      urlFilter: '|https://acme.atlassian.net/rest/',
      initiatorDomains: ['abcdef'],
      resourceTypes: ['xmlhttprequest', 'other'],
      requestMethods: ['post', 'put', 'delete'],
    },
  });
});

it('keeps a context path, and sets the origin without it', () => {
  const rule = xsrfRule(1, 'http://issues.example.com:8080/jira', 'abcdef');
  expect(rule.condition.urlFilter).toBe('|http://issues.example.com:8080/jira/rest/');
  expect(rule.action.requestHeaders[0]?.value).toBe('http://issues.example.com:8080');
});

it.each([
  'ftp://acme.example',
  'https://acme.atlassian.net/',
  'https://acme.atlassian.net/a*b',
  'https://acme.atlassian.net/?q',
  'https://u:p@acme.example',
  'https://acme.example/a|b^c',
])('refuses %s', (base) => {
  expect(() => xsrfRule(1, base, 'abcdef')).toThrow(TypeError);
});
