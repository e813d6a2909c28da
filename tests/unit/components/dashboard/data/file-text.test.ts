import { describe, expect, it } from 'vitest';
import { fileText } from '#components/dashboard/data/file-text.ts';
import fc from '#tests/support/fast-check.ts';

const file = (bytes: Buffer) => new Blob([new Uint8Array(bytes)]);

describe('the text of a file', () => {
  it.each([
    ['UTF-8', Buffer.from('Größe;“3 €”')],
    ['UTF-8 with a mark', Buffer.from('\ufeffGröße;“3 €”')],
    ['UTF-16', Buffer.from('\ufeffGröße;“3 €”', 'utf16le')],
    ['UTF-16, high byte first', Buffer.from('\ufeffGröße;“3 €”', 'utf16le').swap16()],
    ['Windows-1252', Buffer.from('Gr\xf6\xdfe;\x933 \x80\x94', 'latin1')],
  ])('is read from %s', async (_, bytes) => {
    expect(await fileText(file(bytes))).toBe('Größe;“3 €”');
  });

  it('is nothing of a file without a byte', async () => {
    expect(await fileText(new Blob([]))).toBe('');
  });

  it('is there for whatever bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array(), async (bytes) => {
        expect(typeof (await fileText(file(Buffer.from(bytes))))).toBe('string');
      }),
    );
  });
});
