/** The tokens' colours as eyes see them: contrast by WCAG 2.2, and the statuses for those who see fewer colours. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Rgb = [number, number, number];

const CSS = readFileSync('components/tokens.css', 'utf8');
const THEMES = ['light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

const tokens = new Map(
  [...CSS.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\);/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
);

const rgb = (name: string, theme: Theme): Rgb => {
  const hex = tokens.get(name)?.[theme];
  if (!hex) throw new Error(`There is no colour --${name}.`);
  const at = (from: number) => Number.parseInt(hex.slice(from, from + 2), 16) / 255;
  return [at(1), at(3), at(5)];
};

const linear = (rgb: Rgb): Rgb =>
  rgb.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)) as Rgb;
const luminance = (of: Rgb): number => {
  const [r, g, b] = linear(of);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
/** WCAG 2.2, contrast ratio. */
const contrast = (one: Rgb, other: Rgb): number => {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
};

const GROUNDS = ['paper', 'paper-2', 'paper-3', 'raised'];
const STATUSES = ['on', 'risk', 'off', 'wait'];
const TEXTS = ['ink', 'ink-2', 'accent-ink', ...STATUSES];
const pairs = (inks: string[], grounds: string[]): [string, string][] =>
  inks.flatMap((ink) => grounds.map((ground): [string, string] => [ink, ground]));

describe.each(THEMES)('contrast in %s', (theme) => {
  it.each([
    ...pairs(TEXTS, GROUNDS),
    ...pairs(['ink-3'], ['paper', 'paper-2', 'raised']),
    ...STATUSES.map((status): [string, string] => [status, `${status}-wash`]),
    ...pairs(['ink', 'accent-ink'], ['accent-wash']),
    ['on-accent', 'accent'],
    ['paper', 'accent-ink'],
  ])('text of --%s on --%s is 4.5 : 1 or more', (ink, ground) => {
    expect(contrast(rgb(ink, theme), rgb(ground, theme))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(pairs(['control', 'focus', 'accent'], ['paper', 'paper-2', 'raised']))(
    'edges of --%s on --%s are 3 : 1 or more',
    (edge, ground) => {
      expect(contrast(rgb(edge, theme), rgb(ground, theme))).toBeGreaterThanOrEqual(3);
    },
  );
});

/** Machado, Oliveira, Fernandes 2009, severity 1.0, over linear RGB; rows of the published matrices. */
const SIGHTS: Record<string, [Rgb, Rgb, Rgb]> = {
  'all colours': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const seen = (of: Rgb, [r, g, b]: [Rgb, Rgb, Rgb]): Rgb => {
  const from = linear(of);
  const row = (weights: Rgb) => weights.reduce((sum, weight, n) => sum + weight * (from[n] ?? 0), 0);
  return [r, g, b].map((weights) => Math.min(1, Math.max(0, row(weights)))) as Rgb;
};

/** Oklab (Ottosson 2020) from linear RGB: distances in it are about as large as eyes find them. */
const oklab = ([r, g, b]: Rgb): Rgb => {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
};

const distance = (one: string, other: string, theme: Theme, sight: [Rgb, Rgb, Rgb]): number => {
  const [a, b] = [one, other].map((name) => oklab(seen(rgb(name, theme), sight)));
  return Math.hypot(...(a ?? []).map((c, n) => c - (b?.[n] ?? 0)));
};

describe.each(THEMES)('the bars of the statuses in %s', (theme) => {
  const two = STATUSES.flatMap((one, n) => STATUSES.slice(n + 1).map((other) => [one, other] as const));
  const cases = Object.keys(SIGHTS).flatMap((sight) =>
    two.map(([one, other]) => [one, other, sight] as const),
  );

  it.each(cases)('%s and %s are two colours with %s', (one, other, sight) => {
    const matrix = SIGHTS[sight];
    if (!matrix) throw new Error(`No sight ${sight}.`);
    // 0.02 is what one just notices side by side.
    expect(distance(`${one}-bar`, `${other}-bar`, theme, matrix)).toBeGreaterThan(0.04);
  });
});

describe('a status', () => {
  it('has a shape of its own beside its colour', () => {
    const source = readFileSync('components/okr/status.tsx', 'utf8');
    const shapes = [...source.matchAll(/^ {2}(?:'[\w-]+'|pending): (<.*>),$/gm)].map(([, shape]) => shape);
    expect(shapes).toHaveLength(4);
    expect(new Set(shapes).size).toBe(4);
  });
});
