/** Everything the gallery shows, in its order. A new component or screen is a story in one of these lists. */
import { STORIES as PAGES } from '../support/stories.tsx';
import { CHARTS } from './stories/charts.tsx';
import { FORMS } from './stories/forms.tsx';
import { OKR } from './stories/okr.tsx';
import { SCREENS } from './stories/screens.tsx';
import { TOKENS } from './stories/tokens.tsx';
import { UI } from './stories/ui.tsx';
import type { Story } from './story.ts';

export const STORIES: readonly Story[] = [
  ...TOKENS,
  ...UI,
  ...OKR,
  ...CHARTS,
  ...FORMS,
  ...PAGES,
  ...SCREENS,
];
