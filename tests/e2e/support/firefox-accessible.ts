/**
 * Finds things of ours on a tracker's page as assistive technology does, closed shadow roots included: by the
 * role and name that Firefox itself computes. The counterpart of `accessible.ts` for Chromium.
 */
import type { Page } from 'puppeteer-core';
import { PANEL_TAG, STRIP_TAG } from '#integrations/overlay/tags.ts';
import { callWith, locate, type Node } from './firefox-bidi.ts';

export interface Found {
  role: string;
  name: string;
  /** In the page's coordinates. */
  middle: { x: number; y: number };
}

/** Everything of `role` in our own elements whose name matches, in document order. */
export const findAll = async (page: Page, role: string, name: RegExp): Promise<Found[]> => {
  const hosts = await locate(page.mainFrame(), { type: 'css', value: `${STRIP_TAG}, ${PANEL_TAG}` });
  const found: Found[] = [];
  for (const { value } of hosts) {
    if (!value.shadowRoot) continue;
    const nodes = await locate(
      page.mainFrame(),
      { type: 'accessibility', value: { role } },
      value.shadowRoot,
    );
    for (const node of nodes) found.push(await describe(page, role, node));
  }
  const matching = found.filter((one) => name.test(one.name));
  for (const one of matching) await confirm(page, one, hosts);
  return matching;
};

const describe = async (page: Page, role: string, node: Node): Promise<Found> => {
  const seen = await callWith(page.mainFrame(), node, (element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return {
      name: element.ariaLabel ?? element.textContent.trim(),
      middle: { x: left + width / 2, y: top + height / 2 },
    };
  });
  return { role, ...seen };
};

/** The name that we read must be the one that Firefox tells a screen reader. */
const confirm = async (page: Page, { role, name }: Found, hosts: readonly Node[]): Promise<void> => {
  for (const { value } of hosts) {
    if (!value.shadowRoot) continue;
    const locator = { type: 'accessibility', value: { role, name } } as const;
    if ((await locate(page.mainFrame(), locator, value.shadowRoot)).length > 0) return;
  }
  throw new Error(`Assistive technology knows no ${role} named "${name}".`);
};
