/** The page that shows the tour's pictures, as Markdown. */
import type { Picture } from './pictures.ts';

type Shown = Pick<Picture, 'name' | 'title' | 'sentence'>;

/** Dark where the reader's own page is dark. */
const picture = ({ name, title }: Shown): string =>
  [
    '<picture>',
    `  <source media="(prefers-color-scheme: dark)" srcset="${name}-dark.png">`,
    `  <img alt="${title}" src="${name}-light.png">`,
    '</picture>',
  ].join('\n');

export const readme = (pictures: readonly Shown[]): string =>
  `${[
    '# Tour',
    'Made by `npm run tour`, from simulated trackers, an invented team and the sample.',
    ...pictures.flatMap((shown) => [`## ${shown.title}`, shown.sentence, picture(shown)]),
  ].join('\n\n')}\n`;
