/** The synthetic pages under tests/fixtures/pages: one page a surface, with what must be found on it. */
import { readdirSync, readFileSync } from 'node:fs';
import { z } from '#utils/zod.ts';

const FOLDER = `${import.meta.dirname}/../fixtures/pages`;

const Expectation = z.strictObject({
  url: z.url(),
  expected: z.array(
    z.strictObject({
      kind: z.enum(['strip', 'card', 'row']),
      surface: z.string(),
      ticket: z.string(),
      by: z.string(),
    }),
  ),
});

export interface Fixture extends z.infer<typeof Expectation> {
  layout: string;
  name: string;
  html: string;
  /** From the page's head comment. */
  surface: string;
  reference: string;
  confidence: string;
  seen: string;
}

const field = (name: string, html: string): string =>
  new RegExp(`^${name}: (.+)$`, 'm').exec(/<!--[\s\S]*?-->/.exec(html)?.[0] ?? '')?.[1] ?? '';

const read = (folder: string, layout: string, name: string): Fixture => {
  const html = readFileSync(`${folder}/${layout}/${name}.html`, 'utf8');
  const told: unknown = JSON.parse(readFileSync(`${folder}/${layout}/${name}.json`, 'utf8'));
  return {
    layout,
    name,
    html,
    surface: field('Surface', html),
    reference: field('Reference', html),
    confidence: field('Confidence', html),
    seen: field('Seen', html),
    ...Expectation.parse(told),
  };
};

const named = (folder: string, layout: string, ending: string): string[] =>
  readdirSync(`${folder}/${layout}`)
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
    .sort();

/** Every page of a folder with its expectation, by layout and name. */
export const fixturesIn = (folder: string): Fixture[] =>
  readdirSync(folder).flatMap((layout) =>
    named(folder, layout, '.json').map((name) => read(folder, layout, name)),
  );

export const fixtures = (): Fixture[] => fixturesIn(FOLDER);

/** Pages without an expectation: there must be none. */
export const untested = (): string[] =>
  readdirSync(FOLDER).flatMap((layout) => {
    const tested = new Set(named(FOLDER, layout, '.json'));
    return named(FOLDER, layout, '.html')
      .filter((name) => !tested.has(name))
      .map((name) => `${layout}/${name}`);
  });
