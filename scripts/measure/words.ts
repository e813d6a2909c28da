/** The product's English messages, read from the file that the browser would read. */
import { readFileSync } from 'node:fs';
import type { Words } from '#utils/okr/words.ts';
import { z } from '#utils/zod.ts';

const Messages = z.record(z.string(), z.object({ message: z.string() }));
const file = new URL('../../public/_locales/en/messages.json', import.meta.url);
const messages = Messages.parse(JSON.parse(readFileSync(file, 'utf8')));

export const words: Words = {
  locale: 'en',
  say: (key, ...args) =>
    messages[key]?.message.replace(/\$(\d)/g, (_, n: string) => String(args[Number(n) - 1] ?? '')) ?? key,
};
