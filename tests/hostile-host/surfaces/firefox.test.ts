/** What may befall a guest, on every saved page in real Firefox. */
import { afterAll, beforeAll, describe, it } from 'vitest';
import { launchHostileFirefox } from './firefox.ts';
import { HAZARDS } from './hazard-names.ts';
import { pairs } from './pairs.ts';
import type { HostileBrowser } from './stage.ts';
import { stands } from './stands.ts';

let browser: HostileBrowser;
beforeAll(async () => {
  browser = await launchHostileFirefox();
}, 60_000);
afterAll(() => browser?.close());

describe.concurrent.each(pairs)('$layout/$name', ({ pages }) => {
  it('stands every hazard in Firefox', { timeout: 60_000 }, ({ expect }) =>
    stands(expect, browser, pages, HAZARDS),
  );
});
