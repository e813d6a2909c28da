import { changedSurfaces } from './changed-surfaces.ts';
import { listOf, t } from './i18n.ts';
import type { PageCheck } from './messaging/page-protocol.ts';

const BROWSERS: readonly [name: string, pattern: RegExp][] = [
  ['Firefox', /\bFirefox\/(\d+)/],
  ['Edge', /\bEdg\/(\d+)/],
  ['Chromium', /\bChrome\/(\d+)/],
  ['Safari', /\bVersion\/(\d+(?:\.\d+)?).*\bSafari\//],
];

/** `Firefox 142`, out of what a browser says of itself; its name and version and nothing else. */
export const browserName = (userAgent: string): string => {
  for (const [name, pattern] of BROWSERS) {
    const version = pattern.exec(userAgent)?.[1];
    if (version) return `${name} ${version}`;
  }
  return '?';
};

const linesOf = ({ layout, view, surfaces }: PageCheck): string[] => [
  `${layout}, ${view}`,
  ...surfaces.map(({ surface, by, rows, keys }) => `  ${surface}: ${keys} / ${rows} (${by})`),
  `  ${verdictOn(changedSurfaces(surfaces))}`,
];

const verdictOn = (changed: readonly string[]): string =>
  changed.length > 0 ? t('report_changed', listOf(changed)) : t('report_as_known');

/**
 * What people can send us when marks are missing: versions, and of each page our own words for what was
 * recognised there. No address, key, title or name of the page can be in it: a `PageCheck` holds none.
 */
export const pageReport = (
  about: { version: string; userAgent: string },
  checks: readonly PageCheck[],
): string =>
  [
    `Throughline ${about.version}, ${browserName(about.userAgent)}`,
    ...(checks.length > 0 ? checks.flatMap(linesOf) : [t('report_no_pages')]),
    ...(checks.some(({ surfaces }) => changedSurfaces(surfaces).length > 0) ? [t('report_hidden_key')] : []),
  ].join('\n');
