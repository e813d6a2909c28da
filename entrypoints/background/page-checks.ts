import { browser } from 'wxt/browser';
import { changedSurfaces } from '#utils/changed-surfaces.ts';
import type { PageCheck } from '#utils/messaging/page-protocol.ts';
import type { FrontCheck } from '#utils/messaging/protocol.ts';
import type { OwnHandlers } from '#utils/messaging/server.ts';
import { pageReport } from '#utils/page-report.ts';
import { toldChangesItem } from '#utils/storage/settings.ts';
import { tabs } from './tabs.ts';

/** As many kinds of changed pages as anybody will meet between two releases. */
const REMEMBERED = 40;

const about = () => ({ version: browser.runtime.getManifest().version, userAgent: navigator.userAgent });

/** Pages that are changed in the same way are told of once, and again after an update that did not mend it. */
const kindOf = ({ layout, view, surfaces }: PageCheck): string =>
  [about().version, layout, view, ...changedSurfaces(surfaces)].join(' ');

const front = async (): Promise<PageCheck | null> => {
  const tab = await tabs.front();
  return tab && tabs.checkOf(tab.id);
};

/** Whether the pages of trackers look as we know them, asked when somebody looks. */
export const pageCheckHandlers = {
  'front-check': async (): Promise<FrontCheck | null> => {
    const check = await front();
    if (!check) return null;
    const told = (await toldChangesItem.read()).value;
    const news = changedSurfaces(check.surfaces).length > 0 && !told.includes(kindOf(check));
    return { news, report: pageReport(about(), [check]) };
  },
  'front-check-told': async () => {
    const check = await front();
    const told = (await toldChangesItem.read()).value;
    if (check) await toldChangesItem.write([...told, kindOf(check)].slice(-REMEMBERED));
    return null;
  },
  'page-reports': async () => ({ text: pageReport(about(), await tabs.checks()) }),
} satisfies Partial<OwnHandlers>;
