import { browser } from 'wxt/browser';

export const ALARMS = {
  /** Every quarter of an hour. */
  refresh: 'refresh',
  /** While a refresh runs, in case the worker is stopped in the middle of it. */
  resume: 'resume',
  /** Once, when a tracker said to come back. */
  retry: 'retry',
  /** Once a week, when the team settled it. */
  nudge: 'nudge',
} as const;

const PERIOD = 15;

/** At every start of the background: whether alarms survive a restart of the browser differs. */
export const keepAlarms = async (): Promise<void> => {
  const alarm = await browser.alarms.get(ALARMS.refresh);
  if (!alarm)
    await browser.alarms.create(ALARMS.refresh, { delayInMinutes: PERIOD, periodInMinutes: PERIOD });
};
