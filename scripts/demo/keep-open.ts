import { launch } from '#tests/e2e/support/browser.ts';
import type { Story } from './story.ts';

/** Whether a window could be seen: a display on Linux, a terminal elsewhere, and nobody's CI. */
const canShow = (): boolean =>
  !process.env.CI && process.stdout.isTTY && (process.platform !== 'linux' || Boolean(process.env.DISPLAY));

/** With a display, the same browser in a window, to play with until it is closed. */
export const keepOpen = async ({ world, browser }: Story): Promise<void> => {
  if (!canShow()) return;
  await browser.close();
  const shown = await launch({ proxy: world.hosts.proxy, profile: browser.profile, headless: false });
  const page = await shown.context.newPage();
  await page.goto(`https://${world.quarter.sites.jira.host}/browse/PAY-1`);
  process.stdout.write('The browser is yours; close it to go on.\n');
  await shown.context.waitForEvent('close', { timeout: 0 });
};
