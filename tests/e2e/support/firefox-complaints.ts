/** What Firefox has to say against us, wherever it happened. */
import type { Browser } from 'puppeteer-core';
import { inBrowser } from './firefox-bidi.ts';

/**
 * Listens to the browser's own console, where errors of pages, content scripts and the background, and CSP
 * violations, all arrive; and to its output, which repeats every `console.error`. Answers with all that is
 * ours so far.
 */
export const listenForComplaints = async (
  browser: Browser,
  origin: string,
): Promise<() => Promise<string[]>> => {
  const printed: string[] = [];
  const hear = (chunk: Buffer) => {
    const lines = chunk.toString().split('\n');
    printed.push(...lines.filter((line) => /^console\.error:/.test(line) && line.includes(origin)));
  };
  browser.process()?.stdout?.on('data', hear);
  await inBrowser(browser, LISTEN);
  return async () => {
    const heard = await inBrowser<string[]>(browser, 'window.throughlineHeard');
    return [...heard.filter((text) => isOurs(text, origin)), ...printed];
  };
};

const LISTEN = `(() => {
  window.throughlineHeard = [];
  Services.console.registerListener({
    observe(message) {
      if (!(message instanceof Ci.nsIScriptError)) return;
      if (message.flags & (Ci.nsIScriptError.warningFlag | Ci.nsIScriptError.infoFlag)) return;
      window.throughlineHeard.push(message.sourceName + ': ' + message.errorMessage);
    },
  });
})()`;

/** Firefox's note on any page that is closed while it waits for an answer; nothing waits for that any more. */
const CLOSED_WAITING = /Promise (resolved|rejected) after context unloaded/;

/** Ours is what our files say, and any violation of a policy: the simulated pages cause none themselves. */
const isOurs = (text: string, origin: string): boolean =>
  (text.includes(origin) && !CLOSED_WAITING.test(text)) || /content.security.policy/i.test(text);
