/**
 * Finds things of ours on a tracker's page as assistive technology does, closed shadow roots included: by the
 * role and name that Firefox itself computes. The counterpart of `accessible.ts` for Chromium.
 */
import type { Frame, Page } from 'puppeteer-core';
import { PANEL_TAG, STRIP_TAG } from '#integrations/overlay/tags.ts';
import { callWith, locate, type Node } from './firefox-bidi.ts';

export interface Found {
  role: string;
  name: string;
  /** In the page's coordinates. */
  middle: { x: number; y: number };
}

/**
 * Everything of `role` in our own elements whose name matches, in document order. The strip may be painted
 * anew between two questions: then nothing was found, and who waits asks again.
 */
export const findAll = async (page: Page, role: string, name: RegExp): Promise<Found[]> => {
  try {
    return await search(page.mainFrame(), role, name);
  } catch (error) {
    if (/no such node|stale/.test(String(error))) return [];
    throw error;
  }
};

const search = async (frame: Frame, role: string, name: RegExp): Promise<Found[]> => {
  const found: Found[] = [];
  for (const host of await locate(frame, { type: 'css', value: `${STRIP_TAG}, ${PANEL_TAG}` })) {
    const root = host.value.shadowRoot;
    if (!root) continue;
    for (const node of await locate(frame, { type: 'accessibility', value: { role } }, root)) {
      const seen = await look(frame, node);
      if (name.test(seen.name) && (await isTold(frame, root, role, seen.name))) found.push({ role, ...seen });
    }
  }
  return found;
};

const look = (frame: Frame, node: Node): Promise<Omit<Found, 'role'>> =>
  callWith(frame, node, (element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return {
      name: element.ariaLabel ?? element.textContent.trim(),
      middle: { x: left + width / 2, y: top + height / 2 },
    };
  });

/** The name that we read must be the one that Firefox tells a screen reader. */
const isTold = async (frame: Frame, root: Node, role: string, name: string): Promise<boolean> =>
  (await locate(frame, { type: 'accessibility', value: { role, name } }, root)).length > 0;
