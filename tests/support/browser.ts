/** What `wxt/browser` is in unit tests: WXT's in-memory browser, with messages read from `_locales`. */
import { fakeBrowser } from 'wxt/testing/fake-browser';
import german from '../../public/_locales/de/messages.json' with { type: 'json' };
import english from '../../public/_locales/en/messages.json' with { type: 'json' };

interface Message {
  message: string;
  placeholders?: Record<string, { content: string }>;
}

const ENGLISH: Record<string, Message> = english;
const LOCALES: Record<string, Record<string, Message>> = { en: ENGLISH, de: german };

let ui = 'en';

/** The browser's language from here on, such as `de-AT`; what it has no words for is English. */
export const speak = (tag: string): void => {
  ui = tag;
};

/** As the browsers do it: named placeholders first, then `$1..$9`, then `$$`. */
export const getMessage = (key: string, substitutions: string | string[] = []): string => {
  const entry = LOCALES[ui.split('-')[0] ?? '']?.[key] ?? ENGLISH[key];
  if (!entry) return '';
  const values = [substitutions].flat();
  const named = entry.message.replace(
    /\$([a-z_]\w*)\$/gi,
    (whole, name: string) => entry.placeholders?.[name.toLowerCase()]?.content ?? whole,
  );
  return named.replace(/\$(\d)/g, (_, n: string) => values[Number(n) - 1] ?? '');
};

Object.assign(fakeBrowser.i18n, { getMessage, getUILanguage: () => ui });

export const browser = fakeBrowser;
