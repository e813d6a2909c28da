import { describe, expect, it } from 'vitest';
import { callOf, WrongCall } from '../../../../scripts/check-page/call.ts';
import { savedElsewhere } from '../../../../scripts/check-page/saved-where.ts';

const FILE = 'C:\\Users\\me\\board.html';

describe('callOf', () => {
  it.each([
    ['https://linear.app/acme/inbox', 'https://linear.app/acme/inbox'],
    [
      ' HTTPS://Acme.atlassian.net/browse/DEMO-1#comment-4 ',
      'https://acme.atlassian.net/browse/DEMO-1#comment-4',
    ],
    ['acme.atlassian.net/issues/?jql=a b', 'https://acme.atlassian.net/issues/?jql=a%20b'],
    ['jira.example.com:8443/jira', 'https://jira.example.com:8443/jira'],
    ['http://10.0.0.4:8080/browse/DEMO-1', 'http://10.0.0.4:8080/browse/DEMO-1'],
    ['http://jira/browse/DEMO-1', 'http://jira/browse/DEMO-1'],
  ])('takes %s', (address, href) =>
    expect(callOf([FILE, address])).toMatchObject({ file: FILE, url: { href } }),
  );

  it.each([
    { args: [], says: /^Usage/ },
    { args: [FILE], says: /At which address/ },
    { args: [FILE, 'linear'], says: /Not a web address: linear/ },
    { args: [FILE, ''], says: /At which address/ },
    { args: [FILE, 'file:///a.html'], says: /Not a web address/ },
    { args: [FILE, 'javascript:1'], says: /Not a web address/ },
    { args: [FILE, 'https://'], says: /Not a web address/ },
    { args: ['https://linear.app/a/inbox', FILE], says: /The saved page comes first/ },
    { args: ['my', 'page.html', 'https://linear.app/'], says: /Not a web address: page.html|from https/ },
  ])('says what is wrong with $args', ({ args, says }) => {
    expect(() => callOf(args)).toThrow(WrongCall);
    expect(() => callOf(args)).toThrow(says);
    expect(() => callOf(args)).toThrow(/Usage/);
  });
});

describe('a page that was saved elsewhere', () => {
  const url = new URL('https://acme.atlassian.net/browse/DEMO-1');

  it.each([
    '<!-- saved from url=(0045)https://other.example/browse/DEMO-1 -->\n<html>',
    '<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: https://other.example/browse/DEMO-1 \n saved date: x\n-->',
  ])('is told', (html) => expect(savedElsewhere(html, url)).toMatch(/saved at other\.example/));

  it.each([
    '<html>',
    '<!-- saved from url=(0042)https://acme.atlassian.net/jira -->',
    '<!-- saved from url=(0014)about:internet -->',
  ])('is not told of %s', (html) => expect(savedElsewhere(html, url)).toBeNull());
});
