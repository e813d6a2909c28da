/** The overlay as the content script starts it, on command: `window.guest`. */
import { jiraSite } from '#integrations/jira/site.ts';
import { linearSite } from '#integrations/linear/site.ts';
import { runOverlay } from '#integrations/overlay/run.ts';

const guest = {
  start: () => {
    const controller = new AbortController();
    runOverlay(location.hostname === 'linear.app' ? linearSite : jiraSite, controller);
    return controller;
  },
};

export type GuestCommands = typeof guest;
Object.assign(window, { guest });
