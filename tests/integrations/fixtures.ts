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

const read = (layout: string, name: string): Fixture => {
  const html = readFileSync(`${FOLDER}/${layout}/${name}.html`, 'utf8');
  const told: unknown = JSON.parse(readFileSync(`${FOLDER}/${layout}/${name}.json`, 'utf8'));
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

const named = (layout: string, ending: string): string[] =>
  readdirSync(`${FOLDER}/${layout}`)
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
    .sort();

/** Every page with its expectation, by layout and name. */
export const fixtures = (): Fixture[] =>
  readdirSync(FOLDER).flatMap((layout) => named(layout, '.json').map((name) => read(layout, name)));

/** Pages without an expectation: there must be none. */
export const untested = (): string[] =>
  readdirSync(FOLDER).flatMap((layout) => {
    const tested = new Set(named(layout, '.json'));
    return named(layout, '.html')
      .filter((name) => !tested.has(name))
      .map((name) => `${layout}/${name}`);
  });
