/** What `wxt/browser` is in the gallery: nothing but messages, read from `_locales`. */
import messages from '../../public/_locales/en/messages.json';

const texts: Record<string, { message: string }> = messages;

const getMessage = (key: string, substitutions: string | string[] = []): string =>
  (texts[key]?.message ?? '').replace(
    /\$(\d)/g,
    (_, n: string) => [substitutions].flat()[Number(n) - 1] ?? '',
  );

export const browser = { i18n: { getMessage, getUILanguage: () => 'en' } };
