import { atRest } from '#components/dashboard/at-rest.ts';
import { screenOf } from '#components/dashboard/route.ts';
import { ask } from '#utils/messaging/own-client.ts';

/** Whoever opens the week's meeting has seen the reminder: the number on the toolbar button goes. */
export const tellWhenWeekOpens = (): void => {
  const tell = () => {
    if (screenOf(window.location.hash) === 'week') void atRest().then(() => ask('nudge', { do: 'opened' }));
  };
  window.addEventListener('hashchange', tell);
  tell();
};
