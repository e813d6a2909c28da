/** What the tour shows, in the order of a quarter: each picture's file name, its sentence, and the way there. */
import type { Page } from 'playwright-core';
import type { Browser } from '#tests/e2e/support/browser.ts';
import { openPopupOn } from '#tests/e2e/support/popup.ts';
import { openPanel, panelOf, stripSays } from '#tests/e2e/support/ticket-page.ts';
import { waitUntil } from '#tests/e2e/support/wait-until.ts';
import type { World } from '#tests/e2e/support/world.ts';

export type Theme = 'light' | 'dark';

/** A browser in one theme; `page` is the dashboard's. */
export interface Stage {
  world: World;
  browser: Browser;
  page: Page;
  theme: Theme;
}

export interface Picture {
  name: string;
  title: string;
  sentence: string;
  /** Leaves what is to be seen on the page that it answers with. */
  show(stage: Stage): Promise<Page>;
}

const dashboard = async ({ browser, page }: Stage, address: string): Promise<Page> => {
  // From elsewhere, so that the address is read anew and nothing of the last picture stays open.
  await page.goto('about:blank');
  await page.goto(`${browser.origin}/dashboard.html#/${address}`);
  await page.locator('main h1').first().waitFor();
  return page;
};

/** A screen by its address, once a heading or text of it is there. */
const screen =
  (address: string, ready: string | RegExp) =>
  async (stage: Stage): Promise<Page> => {
    const page = await dashboard(stage, address);
    await page.getByRole('main').getByText(ready).first().waitFor();
    return page;
  };

const tracker = async ({ browser, world, theme }: Stage, path: string): Promise<Page> => {
  world.jira.pages.colorMode = theme;
  const page = await browser.context.newPage();
  await page.goto(`https://${world.quarter.sites.jira.host}${path}`);
  return page;
};

const ticket = async (stage: Stage): Promise<Page> => {
  const issue = stage.world.quarter.issues.find(({ title }) => title === 'Faster quotes');
  const page = await tracker(stage, `/browse/${issue?.key}`);
  await stripSays(page, /p99 checkout latency/);
  return page;
};

const marksShow = (page: Page) =>
  waitUntil('the board has marks', () =>
    page.evaluate(() =>
      [...document.querySelectorAll('body *')].some((link) =>
        getComputedStyle(link, '::after').getPropertyValue('--tone'),
      ),
    ),
  );

/** With two trackers connected and their tickets read. */
export const AT_WORK: Picture[] = [
  {
    name: 'ticket',
    title: 'A ticket',
    sentence: 'Under its title, one line: the key result it serves, how far that is, and where it should be.',
    show: ticket,
  },
  {
    name: 'panel',
    title: 'The panel',
    sentence: 'A click on the line: how the number came about, its course, and every ticket that counts.',
    show: async (stage) => {
      const page = await ticket(stage);
      await openPanel(page);
      const panel = await panelOf(page);
      await panel.getByRole('heading', { name: /How this number came about/ }).waitFor();
      return page;
    },
  },
  {
    name: 'board',
    title: 'A board, through the lens',
    sentence: 'Each card carries its key result; the lens dims what serves none.',
    show: async (stage) => {
      const page = await tracker(stage, '/jira/software/c/projects/PAY/boards/1');
      await marksShow(page);
      const popup = await openPopupOn(stage.browser, page, stage.theme);
      const lens = popup.getByRole('switch', { name: 'Dim the rest' });
      await lens.click();
      await popup.close();
      return page;
    },
  },
  {
    name: 'popup',
    title: 'The popup',
    sentence: 'The ticket of this tab, what needs attention, and the team’s key results.',
    show: async (stage) => openPopupOn(stage.browser, await ticket(stage), stage.theme),
  },
  {
    name: 'work',
    title: 'Work',
    sentence: 'Which tickets serve each key result, and why each counts.',
    show: async (stage) => {
      const page = await dashboard(stage, 'work');
      // The rows come once their place is known to be near.
      await page.getByRole('main').getByRole('checkbox').nth(8).waitFor();
      return page;
    },
  },
  {
    name: 'editor',
    title: 'A key result, open',
    sentence: 'Goal, measure and rules are edited where they stand; beside them the tickets they bring in.',
    show: screen('objectives/pay-kr-incidents', 'Children of linked tickets count too'),
  },
];

/** A key result of the sample whose number comes week by week. */
const STRETCHED = 'sample-checkout_latency';

/** Before there is a team. */
export const FIRST_STEPS: Picture = {
  name: 'first-steps',
  title: 'First steps',
  sentence: 'Three steps from the installation to the first ticket that says what it is for.',
  show: screen('welcome', 'From tickets to objectives'),
};

/** On the sample team, which has a past. */
export const WITH_A_PAST: Picture[] = [
  {
    name: 'objectives',
    title: 'Objectives',
    sentence:
      'Objectives and key results of the cycle: outcome as a bar, pace as a tick, delivery beside it.',
    show: screen('objectives', /^Objectives$/),
  },
  {
    name: 'week',
    title: 'This week',
    sentence: 'The weekly, key result by key result, by keyboard alone.',
    show: screen(`week/${STRETCHED}`, /looked at/),
  },
  {
    name: 'month',
    title: 'The month',
    sentence: 'The same walk once a month: trend, forecast, delivery, and every change of the target.',
    show: async (stage) => {
      const page = await screen(`week/${STRETCHED}`, /looked at/)(stage);
      await page.getByRole('heading', { level: 2 }).first().waitFor();
      await page.keyboard.press('m');
      await page.getByText('Changes of the target').waitFor();
      return page;
    },
  },
  {
    name: 'summary',
    title: 'The summary',
    sentence: 'The end of the meeting, as it will be read where it is pasted: Markdown by one key.',
    show: screen('week/summary', /looked at/),
  },
  {
    name: 'alignment',
    title: 'Alignment',
    sentence: 'Teams side by side: what supports what, who waits on whom, and what should be settled.',
    show: screen('alignment', /^Alignment$/),
  },
  {
    name: 'review',
    title: 'Review',
    sentence: 'Scores proposed from the data and set by people, what the quarter taught, and what goes on.',
    show: screen('review', /^Review$/),
  },
  {
    name: 'history',
    title: 'History',
    sentence: 'Closed cycles side by side, what keeps coming back, and what the team wrote down.',
    show: screen('history', /^History$/),
  },
  {
    name: 'health',
    title: 'Health',
    sentence:
      'Numbers that run on, each with its band; out of it for two periods, one proposes an objective.',
    show: screen('health', /^Health$/),
  },
  {
    name: 'palette',
    title: 'The palette',
    sentence: 'Ctrl or ⌘ with K finds every screen, objective, key result and command.',
    show: async (stage) => {
      const page = await screen('objectives', /^Objectives$/)(stage);
      await page.keyboard.press('ControlOrMeta+k');
      await page.getByRole('dialog').getByRole('combobox').waitFor();
      return page;
    },
  },
  {
    name: 'settings',
    title: 'Settings',
    sentence: 'Trackers, the team’s calendar and what its statuses mean, and everything in and out as files.',
    show: screen('settings', 'Settings'),
  },
];
