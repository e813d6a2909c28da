import { describe, expect, it } from 'vitest';
import fc from '#tests/support/fast-check.ts';
import { parseCsv, writeCsv } from '#utils/workspace/csv/csv-text.ts';

const cells = (text: string) => parseCsv(text).rows.map((row) => row.cells);

const Cell = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom('"', ',', ';', '\t', '\r', '\n', "'", '=', '-', '+', '@', ' ', 'a', '1'),
  }),
);

describe('a file of ours', () => {
  it('is read back as it was, whatever is in it', () => {
    fc.assert(
      fc.property(fc.array(fc.array(Cell, { minLength: 2, maxLength: 5 }), { minLength: 1 }), (rows) => {
        expect(cells(writeCsv(rows))).toEqual(rows);
      }),
    );
  });

  it('has no cell that a spreadsheet would run', () => {
    fc.assert(
      fc.property(fc.array(Cell, { minLength: 2, maxLength: 4 }), (row) => {
        const text = writeCsv([row]).slice(1);
        // A reader without our apostrophe rule: what a spreadsheet sees in the cells.
        const seen = [...text.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/g)].map(
          ([, quoted, plain]) => quoted ?? plain ?? '',
        );
        for (const cell of seen) expect(/^[=+@\t\r]|^-(?!\d+(\.\d+)?(e[+-]?\d+)?$)/i.test(cell)).toBe(false);
      }),
    );
  });

  it('leaves a negative number a number', () => {
    expect(writeCsv([['-5', '-5+1', '=A1', '@x', '+1']])).toBe("\uFEFF-5,'-5+1,'=A1,'@x,'+1\r\n");
  });

  it('says that it is UTF-8', () => expect(writeCsv([['a', 'b']]).charCodeAt(0)).toBe(0xfeff));
});

describe('a file of others', () => {
  it.each([
    [
      'a,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a;b,c;d\r1;2;3',
      [
        ['a', 'b,c', 'd'],
        ['1', '2', '3'],
      ],
    ],
    [
      'a\tb\r\n1\t2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      '"a,b";c\n1;2',
      [
        ['a,b', 'c'],
        ['1', '2'],
      ],
    ],
    [
      'a,"x ""y""\nz"\n\n1,2',
      [
        ['a', 'x "y"\nz'],
        ['1', '2'],
      ],
    ],
    ["'tis,b", [["'tis", 'b']]],
    ['a"b,c', [['a"b', 'c']]],
    ['', []],
  ])('%j', (text, rows) => expect(cells(text)).toEqual(rows));

  it('tells the line of each row, and of a quotation mark that is not closed', () => {
    const text = parseCsv('a,b\n"1\n2",3\n\n4,"5\n6');
    expect(text.rows.map(({ line }) => line)).toEqual([1, 2, 5]);
    expect(text.unclosed).toBe(5);
    expect(parseCsv('a,b').unclosed).toBeNull();
  });
});
