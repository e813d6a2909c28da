import type { Page } from 'playwright-core';
import type { Browser } from '#tests/e2e/support/browser.ts';
import type { World } from '#tests/e2e/support/world.ts';
import type { TeamView } from '#utils/okr/view.ts';
import type { Check } from './compare.ts';

/** A company, a browser after its first run there, and what the product then says of each team. */
export interface Story {
  world: World;
  browser: Browser;
  dashboard: Page;
  views: TeamView[];
  checks: Check[];
}
