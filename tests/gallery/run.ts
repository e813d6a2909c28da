/**
 * `npm run gallery` builds the gallery, serves it and builds it again after a change. `npm run gallery -- --shoot
 * [part of a name]` leaves pictures of every story, light and dark, in `test-output/gallery` and says what is wrong
 * with each; `npm run gallery -- --update [part of a name]` draws the reference pictures anew.
 */
import { build } from 'vite';
import { configFor, serve } from './rig.ts';
import { shoot } from './shoot.ts';
import { update } from './update.ts';

const [option = '', part = ''] = process.argv.slice(2);

const keepServing = async () => {
  const { base } = await serve('gallery', 4180);
  const config = configFor('gallery');
  await build({ ...config, build: { ...config.build, emptyOutDir: false, watch: {} } });
  console.log(`The gallery is at ${base} and follows the files; Ctrl+C ends it.`);
};

if (option === '--shoot') process.exit((await shoot(part)) === 0 ? 0 : 1);
else if (option === '--update') await update(part);
else await keepServing();
