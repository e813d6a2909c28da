/** Pictures of the story, light and dark, for `demo-output/`. */
import type { Page } from 'playwright-core';
import { openPopupOn } from '#tests/e2e/support/popup.ts';
import { openPanel, panelOf, stripSays } from '#tests/e2e/support/ticket-page.ts';
import type { Story } from './story.ts';

/** Wide enough for the strip to name the objective; in a narrower column it goes first. */
const WINDOW = { width: 1520, height: 960 };

const THEMES = ['light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

/** Takes them all; answers with the file names. */
export const takePictures = async (story: Story): Promise<string[]> => {
  const files: string[] = [];
  for (const theme of THEMES) {
    const shoot = async (name: string, page: Page, clip?: Box) => {
      const file = `${name}-${theme}.png`;
      await page.screenshot({
        path: `demo-output/${file}`,
        animations: 'disabled',
        ...(clip ? { clip } : {}),
      });
      files.push(file);
    };
    await jiraPictures(story, theme, shoot);
    await linearPicture(story, theme, shoot);
    await dashboardPicture(story, theme, shoot);
  }
  return files.sort();
};

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}
type Shoot = (name: string, page: Page, clip?: Box) => Promise<void>;

/** A ticket that serves a measured key result, found by its title in the seeded quarter. */
const keyOf = ({ world }: Story, title: string): string => {
  const issue = world.quarter.issues.find((candidate) => candidate.title === title);
  if (!issue) throw new Error(`The quarter has no ticket "${title}".`);
  return issue.key;
};

const jiraPictures = async (story: Story, theme: Theme, shoot: Shoot) => {
  const page = await story.browser.context.newPage();
  await page.setViewportSize(WINDOW);
  await page.emulateMedia({ colorScheme: theme });
  const key = keyOf(story, 'Faster quotes');
  story.world.jira.pages.colorMode = theme;
  await page.goto(`https://${story.world.quarter.sites.jira.host}/browse/${key}`);
  await stripSays(page, /p99 checkout latency/);
  await shoot('jira-ticket', page);
  const popup = await openPopupOn(story.browser, page, theme);
  await shoot('popup', popup);
  await popup.close();
  await openPanel(page);
  const panel = await panelOf(page);
  await panel.getByRole('heading', { name: /How this number came about/ }).waitFor();
  await shoot('jira-ticket-with-panel', page);
  const frame = await panel.frameElement();
  const box = await frame.boundingBox();
  if (box) await shoot('panel', page, box);
  await page.close();
};

const linearPicture = async (story: Story, theme: Theme, shoot: Shoot) => {
  const page = await story.browser.context.newPage();
  await page.setViewportSize(WINDOW);
  await page.emulateMedia({ colorScheme: theme });
  const key = keyOf(story, 'Keep the last ten versions warm');
  await page.goto(`https://linear.app/acme/issue/${key}/x?theme=${theme}`);
  await stripSays(page, /rolled back within ten minutes/);
  await shoot('linear-ticket', page);
  await page.close();
};

const dashboardPicture = async ({ dashboard }: Story, theme: Theme, shoot: Shoot) => {
  await dashboard.emulateMedia({ colorScheme: theme });
  await dashboard.goto(`${dashboard.url().split('#')[0]}#/objectives`);
  await dashboard.getByRole('heading', { name: 'Objectives', exact: true }).waitFor();
  await shoot('dashboard', dashboard);
};
