/** Pictures of stories, sharp enough to look at, each with what axe and a narrow page find in it. */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { lookInDark, lookInLight, lookNarrow } from './look.ts';
import { contextFor, launch, leave, serve, show, storiesIn, type Theme } from './rig.ts';

const OUT = fileURLToPath(new URL('../../test-output/gallery/', import.meta.url));
const THEMES: Theme[] = ['light', 'dark'];

/** Every story whose name contains `part`; how many findings there were. */
export const shoot = async (part: string): Promise<number> => {
  mkdirSync(OUT, { recursive: true });
  const served = await serve('gallery-shoot');
  const browser = await launch();
  const context = await contextFor(browser, 2);
  let findings = 0;
  const stories = await storiesIn(context, served.base);
  for (const story of stories.filter(({ name }) => name.includes(part))) {
    for (const theme of THEMES) {
      const { page, complaints } = await show(context, served.base, story, theme);
      await page.screenshot({ path: `${OUT}${story.name}-${theme}.png`, animations: 'disabled' });
      const looks = theme === 'light' ? await lookInLight(page, story) : await lookInDark(page);
      const found = [...complaints, ...looks, ...(theme === 'light' ? await lookNarrow(page, story) : [])];
      await leave(page, story);
      findings += found.length;
      console.log(`${found.length === 0 ? '✓' : '✗'} ${story.name} ${theme}`);
      for (const line of found) console.log(`    ${line.replaceAll('\n', ' ')}`);
    }
  }
  await browser.close();
  await served.close();
  return findings;
};
