import type { Use } from './collect.ts';

/** Browsers whose builds nobody here runs. */
export const BROWSERS = ['edge', 'safari'] as const;
export type Browser = (typeof BROWSERS)[number];

/** The first version that has it; false: none has. */
export type Support = Record<Browser, string | false>;

export interface Table {
  /** Where the facts are from, with version and date. */
  source: string;
  date: string;
  /** The oldest version that the build installs in. */
  minimum: Record<Browser, string>;
  apis: Record<string, Support>;
  /** Arguments and fields that came later than the call that takes them. */
  options: Record<string, Support>;
  permissions: Record<string, Support>;
}

export interface Lack {
  api: string;
  browser: Browser;
  file: string;
  why: 'not in the table' | 'missing' | 'too new';
}

/** `16.4` before `18`: by number, part by part. */
const isAtMost = (version: string, limit: string): boolean => {
  const [a, b] = [version, limit].map((text) => text.split('.').map(Number));
  for (let i = 0; i < Math.max(a?.length ?? 0, b?.length ?? 0); i += 1) {
    const difference = (a?.[i] ?? 0) - (b?.[i] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return true;
};

const lackOf = (support: Support | undefined, browser: Browser, minimum: string): Lack['why'] | null => {
  if (!support) return 'not in the table';
  const since = support[browser];
  if (since === false) return 'missing';
  return isAtMost(since, minimum) ? null : 'too new';
};

/** What is used and not there in the oldest browser that each build installs in, unless the code asks first. */
export const lacksOf = (uses: readonly Use[], { apis, options, minimum }: Table): Lack[] =>
  BROWSERS.flatMap((browser) => [
    ...uses.flatMap(({ api, file, guarded }) => {
      const why = lackOf(apis[api], browser, minimum[browser]);
      return why && (why === 'not in the table' || !guarded) ? [{ api, browser, file, why }] : [];
    }),
    ...Object.entries(options).flatMap(([api, support]) => {
      const why = lackOf(support, browser, minimum[browser]);
      return why ? [{ api, browser, file: '', why }] : [];
    }),
  ]);

/** Permissions that a build's manifest asks for and its browser does not know. */
export const refusedPermissions = (wanted: readonly string[], browser: Browser, table: Table): string[] =>
  wanted.filter((name) => lackOf(table.permissions[name], browser, table.minimum[browser]) !== null);
