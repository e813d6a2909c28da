import { canonicalJson } from '#utils/sync/canonical.ts';
import { toPlainJson } from './to-plain-json.ts';

/**
 * What is large is kept as text: Chromium copies a nested value piece by piece on the browser's own main thread,
 * where everything else waits for it (docs/adr/0008-stored-as-text.md). Equal values, equal text. Throws
 * `NotPlainJsonError`, in which `where` names the value.
 */
export const toText = (value: unknown, where: string): string => canonicalJson(toPlainJson(value, where));

/** What the text says, undefined where it is no JSON; what is no text is what was kept before there were texts. */
export const fromText = (kept: unknown): unknown => {
  if (typeof kept !== 'string') return kept;
  try {
    return JSON.parse(kept);
  } catch {
    return undefined;
  }
};
