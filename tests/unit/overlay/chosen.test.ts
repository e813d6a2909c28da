// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ticketsMeant } from '#integrations/overlay/chosen.ts';
import type { Surface } from '#integrations/site.ts';

/** The test's page has no pointer and no keyboard: what it says of them is said here. */
let hovered: Element[] = [];
let ringed: Element[] = [];
const { querySelectorAll } = Document.prototype;
vi.spyOn(Document.prototype, 'querySelectorAll').mockImplementation(function (this: Document, css: string) {
  const said = css === ':hover' ? hovered : css === ':focus-visible' ? ringed : null;
  return said ? (said as unknown as NodeListOf<Element>) : querySelectorAll.call(this, css);
});
let surfaces: Surface[];

const row = (key: string, attributes = '', inside = ''): string =>
  `<div class="row" ${attributes}>${inside}<a href="/browse/${key}">${key}</a></div>`;
const show = (...rows: string[]): void => {
  document.body.innerHTML = rows.join('');
  surfaces = [...document.querySelectorAll('a')].map((anchor) => ({
    kind: 'row',
    ticket: anchor.textContent,
    anchor,
    by: 'test',
    container: anchor.parentElement ?? anchor,
  }));
};
const meant = (besides?: string) => ticketsMeant(surfaces, document, besides);

beforeEach(() => {
  hovered = [];
  ringed = [];
});

describe('the tickets that a person means', () => {
  it('are rows that the list says are chosen, in each of the ways that a list can say it', () => {
    show(
      row('A-1', 'aria-selected="true"'),
      row('A-2', 'aria-selected="false"'),
      row('A-3', '', '<input type="checkbox" checked>'),
      row('A-4', '', '<input type="checkbox">'),
      row('A-5', '', '<span role="checkbox" aria-checked="true"></span>'),
      `<div aria-selected="true">${row('A-6')}</div>`,
      row('A-7', 'data-picked'),
    );
    expect(meant().chosen).toEqual(['A-1', 'A-3', 'A-5', 'A-6']);
    expect(meant('[data-picked]').chosen).toContain('A-7');
  });

  it('are the one under the pointer, or else with the focus', () => {
    show(row('A-1'), row('A-2', 'tabindex="0"'));
    expect(meant().here).toBeNull();
    document.querySelector<HTMLElement>('[tabindex]')?.focus();
    expect(meant().here).toBe('A-2');
    const link = document.querySelector('a');
    hovered = link ? [document.body, link] : [];
    expect(meant()).toEqual({ near: ['A-1', 'A-2'], chosen: [], here: 'A-1' });
  });

  it('are the one that the keyboard has come to, wherever the pointer was left', () => {
    show(row('A-1'), row('A-2'), '<button>Filter</button>');
    const [one, two] = document.querySelectorAll('a');
    hovered = one ? [document.body, one] : [];
    ringed = two ? [two] : [];
    expect(meant().here).toBe('A-2');
    ringed = [...document.querySelectorAll('button')];
    expect(meant().here).toBe('A-1');
  });
});
