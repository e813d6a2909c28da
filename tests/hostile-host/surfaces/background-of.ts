/** The background of the test extension: real sheets at user origin, for tickets that `served.ts` names. */
import { browser } from 'wxt/browser';
import type { MarkSpots } from '#integrations/mark-spots.ts';
import { type MarkLook, stampOf } from '#integrations/overlay/marks/look.ts';
import { sheetText } from '#integrations/overlay/marks/sheet-text.ts';
import type { Envelope, Mark, MarksAnswer, MarksAsk, PageRequests } from '#utils/messaging/protocol.ts';
import type { Frame } from '#utils/messaging/sender.ts';
import type { KeyResultId } from '#utils/okr/model/ids.ts';
import { pageSheets } from '../../../entrypoints/background/marks-sheets.ts';
import { answer as stripAnswer } from '../lines.ts';
import { hasKeyResult } from './served.ts';

/** Newer than the types of the browser. */
const documentOf = (sender: object): string | null =>
  'documentId' in sender && typeof sender.documentId === 'string' ? sender.documentId : null;

const lookOf = (key: string): MarkLook => ({
  status: 'at-risk',
  name: `KR ${key}`,
  more: 0,
  spoken: `Key result of ${key}. At risk.`,
});

/** Answers pages; `spotsAt` says where marks stand at an origin. */
export const backgroundOf = (spotsAt: (origin: string) => MarkSpots): void => {
  const marks = async (
    { keys, surfaces, have, drop, theme }: MarksAsk,
    frame: Frame,
    origin: string,
  ): Promise<MarksAnswer> => {
    const shown: Record<string, Mark> = {};
    for (const key of keys.filter(hasKeyResult)) {
      shown[key] = { stamp: stampOf(lookOf(key), theme), keyResult: key as KeyResultId, more: 0 };
    }
    const groups = Object.entries(shown)
      .filter(([key, { stamp }]) => have[key] !== stamp)
      .map(([key]) => ({ look: lookOf(key), keys: [key] }));
    const sheet = sheetText(spotsAt(origin), groups, { theme, surfaces, origin });
    await pageSheets.change(frame, sheet, drop);
    return { marks: shown, keyResults: [], sheet: sheet === '' ? null : sheet };
  };

  browser.runtime.onMessage.addListener((message: Envelope<PageRequests>, sender, reply) => {
    if (message.request === 'marks' && 'keys' in message.ask) {
      const frame = { tab: sender.tab?.id ?? 0, frame: 0, document: documentOf(sender) };
      void marks(message.ask, frame, new URL(sender.url ?? '').origin).then((value) =>
        reply({ ok: true, value }),
      );
      return true;
    }
    if (message.request !== 'strip' || !('key' in message.ask)) return false;
    reply({ ok: true, value: stripAnswer(message.ask.key) });
    return true;
  });
};
