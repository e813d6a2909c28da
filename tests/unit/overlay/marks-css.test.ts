import { describe, expect, it } from 'vitest';
import { CLOUD_MARKS } from '#integrations/jira/cloud/mark-selectors.ts';
import { LINEAR_MARKS } from '#integrations/linear/mark-selectors.ts';
import { cssString, isPlainKey } from '#integrations/overlay/marks/css-text.ts';
import {
  directionOf,
  type MarkLook,
  markName,
  markSpoken,
  stampOf,
} from '#integrations/overlay/marks/look.ts';
import { sheetText } from '#integrations/overlay/marks/sheet-text.ts';
import fc from '#tests/support/fast-check.ts';

const page = { theme: 'light', origin: 'https://acme.atlassian.net', surfaces: ['board'] } as const;
const look = (part: Partial<MarkLook> = {}): MarkLook => ({
  status: 'at-risk',
  name: 'p99 checkout latency',
  more: 0,
  spoken: 'Key result: p99 checkout latency. At risk. 342 of 200 ms',
  ...part,
});

/** What a browser reads out of a CSS string (CSS Syntax 3, section 4.3.5), or null where it is broken. */
const readString = (css: string): string | null => {
  const inner = /^"([^"\n\r\f]*)"$/.exec(css)?.[1];
  return (
    inner?.replace(/\\([0-9a-f]{1,6})\s?/g, (_, hex) => String.fromCodePoint(Number.parseInt(hex, 16))) ??
    null
  );
};

describe('text in a sheet', () => {
  it('comes out as it went in, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(readString(cssString(text))).toBe(text);
      }),
    );
  });

  it('a key is letters, digits and one number, or it is not used', () => {
    expect(['PAY-318', 'A_1-7'].every(isPlainKey)).toBe(true);
    expect(['pay-1', 'PAY', 'PAY-1"]', 'PAY-1 a', '1A-2', 'PAY-1\n'].some(isPlainKey)).toBe(false);
  });
});

describe('a mark', () => {
  it('shows at most 22 characters, cut between characters, and how many more there are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(9), (name, more) => {
        const shown = markName({ name, more }).replace(/ \+\d$/, '');
        expect([...shown].length).toBeLessThanOrEqual(22);
        expect(shown.isWellFormed()).toBe(name.isWellFormed());
      }),
    );
    expect(markName({ name: 'Median time to restore the checkout', more: 2 })).toBe(
      'Median time to restor… +2',
    );
  });

  it('cannot turn or hide the text around it', () => {
    expect(markName({ name: '\u202eevil\u0000 \n name', more: 0 })).toBe('evil name');
    expect(markSpoken('a\u2067b')).toBe('. a b');
  });

  it('runs as its name does', () => {
    expect(['p99', '(זמינות)', '١٢ الدفع', '稼働率'].map(directionOf)).toEqual(['ltr', 'rtl', 'rtl', 'ltr']);
  });

  it('has another stamp when anything that is shown or said is different', () => {
    const others = [
      look({ status: 'on-track' }),
      look({ name: 'x' }),
      look({ more: 1 }),
      look({ spoken: 'x' }),
    ];
    const stamps = [look(), ...others].map((one) => stampOf(one, 'light'));
    expect(new Set([...stamps, stampOf(look(), 'dark')]).size).toBe(6);
    expect(stampOf(look(), 'light')).toBe(stamps[0]);
  });
});

describe('a sheet', () => {
  it('names each ticket by its address, and only tickets', () => {
    const text = sheetText(CLOUD_MARKS, [{ look: look(), keys: ['PAY-318', 'PAY"]{}', 'pay-2'] }], page);
    expect(text).toContain('[href$="/browse/PAY-318"]');
    expect(text).not.toMatch(/PAY"|pay-2/);
  });

  it('says nothing when there is nothing to show', () => {
    expect(sheetText(CLOUD_MARKS, [], page)).toBe('');
    expect(sheetText(CLOUD_MARKS, [{ look: look(), keys: ['no key'] }], page)).toBe('');
  });

  it('leaves no declaration to the page', () => {
    const text = sheetText(
      LINEAR_MARKS,
      [{ look: look({ name: '; a:b', spoken: 'c;d' }), keys: ['ENG-1'] }],
      page,
    );
    const bodies = [...text.matchAll(/\{([^}]*)\}/g)].map(([, body = '']) => body.replace(/"[^"]*"/g, ''));
    const declarations = bodies.flatMap((body) => body.split(';'));
    expect(declarations.filter((one) => !one.endsWith('!important'))).toEqual([]);
  });

  it('grows with the tickets and not with their number times their looks', () => {
    const keys = Array.from({ length: 250 }, (_, n) => `PAY-${n + 1}`);
    const groups = Array.from({ length: 25 }, (_, n) => ({
      look: look({ name: `Key result ${n}` }),
      keys: keys.filter((_, k) => k % 25 === n),
    }));
    expect(sheetText(CLOUD_MARKS, groups, page).length).toBeLessThan(100_000);
  });
});
