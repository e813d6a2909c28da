/** The command `npm run measure`, with files as one gives it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import { z } from '#utils/zod.ts';
import { measureCommand } from '../../../../scripts/measure/command.ts';
import { Refusal } from '../../../../scripts/measure/refusal.ts';
import { STATUSES } from './jira-says.ts';

/** Where files of this run stand; it goes with them. */
export const folder = mkdtempSync(path.join(tmpdir(), 'measure-'));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
/** The name of a file that holds this: a text as it is, anything else as JSON. */
export const file = (content: unknown): string => {
  files += 1;
  const name = path.join(folder, `${files}.json`);
  writeFileSync(name, typeof content === 'string' ? content : JSON.stringify(content));
  return name;
};

const Printed = z.object({
  facts: z.array(z.looseObject({ key: z.string() })),
  value: z.number().nullable(),
  explanation: z
    .looseObject({
      text: z.string(),
      counted: z.number(),
      leftOut: z.array(z.object({ reason: z.string(), count: z.number() })),
    })
    .nullable(),
});
/** Tells every status that these tests know. */
const KNOWN = () => [
  '--statuses',
  file(Object.entries(STATUSES).map(([id, [name, key]]) => ({ id, name, statusCategory: { key } }))),
];

/** What the command prints as JSON. */
export const printed = (args: string[]) => Printed.parse(JSON.parse(measureCommand([...args, '--json']).out));
/** The same, given the statuses where there are answers of Jira. */
export const run = (...args: string[]) => printed([...args, ...(args.includes('--jira') ? KNOWN() : [])]);
/** The words with which the command refuses. */
export const refusal = (...args: string[]): string => {
  try {
    measureCommand(args);
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
  return 'nothing was refused';
};

export const P85 = { fn: 'duration', take: 'p85', of: 'cycle', time: 'calendar', unit: 'hours' };
