import { describe, expect, it } from 'vitest';
import { siteBase, siteName } from '#integrations/jira/data-center/address.ts';
import fc from '#tests/support/fast-check.ts';

describe('the base URL in what people type', () => {
  it.each([
    ['https://issues.example.com/jira', 'https://issues.example.com/jira'],
    ['https://issues.example.com/jira/', 'https://issues.example.com/jira'],
    ['issues.example.com/jira', 'https://issues.example.com/jira'],
    [' https://Issues.Example.com ', 'https://issues.example.com'],
    ['http://jira:8080', 'http://jira:8080'],
    ['http://10.0.0.7:8080/jira', 'http://10.0.0.7:8080/jira'],
    ['https://issues.example.com/jira/browse/PAY-3', 'https://issues.example.com/jira'],
    ['https://issues.example.com/browse/PAY-3?focused=1#x', 'https://issues.example.com'],
    ['https://x.example/tools/jira/secure/RapidBoard.jspa?rapidView=7', 'https://x.example/tools/jira'],
    ['https://x.example/jira/issues/?jql=a', 'https://x.example/jira'],
    ['https://x.example/jira/projects/PAY/issues/PAY-1', 'https://x.example/jira'],
    ['https://x.example/login.jsp?os_destination=%2F', 'https://x.example'],
    ['https://x.example:443/jira', 'https://x.example/jira'],
  ])('%s: %s', (typed, base) => {
    expect(siteBase(typed)).toBe(base);
  });

  it.each([
    '',
    'ftp://x.example',
    'javascript:alert(1)',
    'chrome://settings',
    'https://user:secret@x.example/jira',
    'https://x.example/a b',
    'https://x.example/ji*ra',
    'https://x.example/ji|ra',
    'two words',
  ])('%j is none', (typed) => {
    expect(siteBase(typed)).toBeNull();
  });

  it('is a fixed point, and any page of a site leads to its base', () => {
    const step = fc
      .stringMatching(/^[a-z][a-z0-9_-]{0,8}$/)
      .filter((one) => siteBase(`x.y/${one}`) !== 'https://x.y');
    fc.assert(
      fc.property(fc.webAuthority(), fc.array(step, { maxLength: 3 }), (host, steps) => {
        const base = siteBase([`https://${host.replace(/^.*@/, '')}`, ...steps].join('/'));
        if (base === null) return;
        expect(siteBase(base)).toBe(base);
        expect(siteBase(`${base}/browse/PAY-1`)).toBe(base);
        expect(siteBase(`${base}/secure/RapidBoard.jspa?rapidView=1`)).toBe(base);
      }),
    );
  });

  it('is called as people call it', () => {
    expect(siteName('https://issues.example.com/jira')).toBe('issues.example.com/jira');
  });
});
