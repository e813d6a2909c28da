import { describe, expect, it } from 'vitest';
import { patternsFor } from '#utils/host-access.ts';

const DECLARED = ['https://*.atlassian.net/*', 'https://linear.app/*', 'https://api.linear.app/*'];

describe('what the browser is asked for', () => {
  it('is what the manifest says of the site, all of its hosts at once', () => {
    expect(patternsFor('acme.atlassian.net', DECLARED)).toEqual(['https://*.atlassian.net/*']);
    const linear = ['https://linear.app/*', 'https://api.linear.app/*'];
    expect(patternsFor('linear.app', DECLARED)).toEqual(linear);
    expect(patternsFor('api.linear.app', DECLARED)).toEqual(linear);
  });

  it('is the host alone where the manifest has none of its site', () => {
    expect(patternsFor('jira.example.com', DECLARED)).toEqual(['https://jira.example.com/*']);
    expect(patternsFor('notlinear.app', DECLARED)).toEqual(['https://notlinear.app/*']);
    expect(patternsFor('http://jira:8080/tools/jira', DECLARED)).toEqual(['http://jira/*']);
    expect(patternsFor('jira.example.com:8443', DECLARED)).toEqual(['https://jira.example.com/*']);
  });
});
