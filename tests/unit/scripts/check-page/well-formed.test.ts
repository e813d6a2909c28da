import { describe, expect, it } from 'vitest';
import { openSavedPage } from '../../../../scripts/check-page/saved-page.ts';
import { wellFormed } from '../../../../scripts/check-page/well-formed.ts';

const opened = (html: string): Document => openSavedPage(wellFormed(html), 'https://acme.example/');

const linksOf = (html: string): string[] =>
  [...opened(html).querySelectorAll('td > a, li > a')].map((link) => link.getAttribute('href') ?? '');

describe('a saved page', () => {
  it('is read without the tags that may be left out', () => {
    const table = '<table><tr><td><a href=/1>1</a><td>x<tr><td><a href=/2>2</a></table>';
    const list = '<ol><li><a href=/3>3</a><li><a href=/4>4</a></ol>';
    expect(linksOf(`<title>T</title>${table}${list}`)).toEqual(['/1', '/2', '/3', '/4']);
    const rows = [...opened(table).querySelectorAll('tr')];
    expect(rows.map((row) => row.querySelectorAll('a').length)).toEqual([1, 1]);
  });

  it('holds nothing that people do not see', () => {
    const link = '<li><a href="/1">1</a></li>';
    const hidden = ['script', 'style', 'noscript', 'template', 'textarea', 'iframe']
      .map((name) => `<${name}>${link}</${name}>`)
      .join('');
    expect(linksOf(`<!-- ${link} -->${hidden}<ul><li><a href="/2">2</a></li></ul>`)).toEqual(['/2']);
  });

  it('is read however deep it is nested', () => {
    const deep = `${'<div>'.repeat(30_000)}<ul><li><a href="/1">1</a>`;
    expect(wellFormed(deep)).toContain('<a href="/1">1</a>');
  });
});
