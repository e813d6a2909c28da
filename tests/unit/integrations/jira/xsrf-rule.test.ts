import { expect, it } from 'vitest';
import { xsrfRule } from '#integrations/jira/cloud/xsrf-rule.ts';

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

it.each(['http://acme.atlassian.net', 'https://acme.atlassian.net/', 'https://acme.atlassian.net/wiki'])(
  'refuses %s',
  (origin) => {
    expect(() => xsrfRule(1, origin, 'abcdef')).toThrow(TypeError);
  },
);
