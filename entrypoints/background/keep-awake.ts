import { browser } from 'wxt/browser';

/** Well below the thirty seconds after which both browsers stop a background that calls no API of theirs. */
const EVERY = 10_000;

/** Runs a task while calling the browser now and then: a promise or a fetch alone does not keep us alive. */
export const keepAwake = async <T>(task: () => Promise<T>): Promise<T> => {
  const timer = setInterval(() => void browser.storage.session.get('awake'), EVERY);
  try {
    return await task();
  } finally {
    clearInterval(timer);
  }
};
