import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { draw, fileOf, keptOf } from './pictures.ts';
import { contextFor, launch, serve, storiesIn } from './rig.ts';

/** Draws the reference pictures whose names contain `part` anew; look at them before they are committed. */
export const update = async (part: string): Promise<void> => {
  const served = await serve('gallery-update');
  const browser = await launch();
  const context = await contextFor(browser, 1);
  const stories = await storiesIn(context, served.base);
  for (const kept of keptOf(stories).filter(({ name }) => name.includes(part))) {
    const file = fileOf(kept.name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, await draw(context, served.base, kept));
    console.log(file);
  }
  await browser.close();
  await served.close();
};
