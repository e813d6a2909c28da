import type { App } from './app.ts';
import { tabs } from './tabs.ts';

/** Browser commands, by the names in the manifest; their keys are the user's to change. */
const COMMANDS: Record<string, (app: App) => Promise<void>> = {
  'toggle-lens': (app) => app.lensView.toggle(),
  'link-tickets': async (app) => app.linkFrom.page(await tabs.front(), false),
};

/** What the keys of a browser command do; nothing for a command that is not ours. */
export const commanded = async (app: App, name: string): Promise<void> => {
  await app.ready();
  await COMMANDS[name]?.(app);
};
