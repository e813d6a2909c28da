import { describe, expect, it } from 'vitest';
import { TRACKERS, trackerById, trackerForOrigin } from '#integrations/registry.ts';

describe('the tracker of an origin', () => {
  it.each([
    ['https://acme.atlassian.net', 'jira-cloud'],
    ['https://linear.app', 'linear'],
    ['https://atlassian.net.evil.example', undefined],
    ['https://evilatlassian.net', undefined],
    ['https://linear.app.evil.example', undefined],
    ['https://evil.linear.app', undefined],
    ['http://acme.atlassian.net', undefined],
    ['https://acme.atlassian.net:8443', undefined],
    ['https://github.com', undefined],
    ['null', undefined],
    ['', undefined],
  ])('%s: %s', (origin, id) => {
    expect(trackerForOrigin(origin)?.id).toBe(id);
  });
});

it('each tracker is listed once, and its pages are among its hosts', () => {
  expect(new Set(TRACKERS.map(({ id }) => id)).size).toBe(TRACKERS.length);
  for (const entry of TRACKERS) {
    expect(trackerById(entry.id)).toBe(entry);
    expect(entry.hosts).toEqual(expect.arrayContaining([...entry.pages]));
  }
});
