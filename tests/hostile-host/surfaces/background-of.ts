/** The background of the test extension: real sheets at user origin, for tickets that `served.ts` names. */
import { browser } from 'wxt/browser';
import { bearersOf } from '#integrations/overlay/marks/bearers.ts';
import { lensText } from '#integrations/overlay/marks/lens-text.ts';
import { type MarkLook, stampOf } from '#integrations/overlay/marks/look.ts';
import { sheetText } from '#integrations/overlay/marks/sheet-text.ts';
import type { TrackerEntry } from '#integrations/tracker-entry.ts';
import type {
  LensChoice,
  Mark,
  MarksAnswer,
  MarksAsk,
  PageRequests,
} from '#utils/messaging/page-protocol.ts';
import type { Envelope } from '#utils/messaging/protocol.ts';
import type { Frame } from '#utils/messaging/sender.ts';
import type { KeyResultId } from '#utils/okr/model/ids.ts';
import { pageSheets } from '../../../entrypoints/background/marks-sheets.ts';
import { answer as stripAnswer } from '../lines.ts';
import { isMarksAsk } from '../marks-ask.ts';
import { BEGINNINGS, hasKeyResult, isLit } from './served.ts';

/** Newer than the types of the browser. */
const documentOf = (sender: object): string | null =>
  'documentId' in sender && typeof sender.documentId === 'string' ? sender.documentId : null;

const lookOf = (key: string): MarkLook => ({
  status: 'at-risk',
  name: `KR ${key}`,
  more: 0,
  spoken: `Key result of ${key}. At risk.`,
});

/** Where marks stand, and what the lens dims. */
type Places = Pick<TrackerEntry, 'marks' | 'kit'>;

/** Answers pages; `placesAt` says what is known of those at an origin. */
export const backgroundOf = (placesAt: (origin: string) => Places): void => {
  /** By tab. */
  const lenses = new Map<number, LensChoice>();

  const marks = async (
    { keys, surfaces, have, drop, theme, lens: standing }: MarksAsk,
    frame: Frame,
    origin: string,
  ): Promise<MarksAnswer> => {
    const show = lenses.get(frame.tab) ?? 'off';
    const first = show !== 'off' && show !== standing;
    const shown: Record<string, Mark> = {};
    for (const key of keys.filter(hasKeyResult)) {
      const lit = isLit(show, key);
      const stamp = stampOf(lookOf(key), theme) + (lit ? '' : '-');
      shown[key] = { stamp, keyResult: key as KeyResultId, more: 0, lit };
    }
    const changed = Object.keys(shown).filter((key) => first || have[key] !== shown[key]?.stamp);
    const { marks: spots, kit } = placesAt(origin);
    const page = { theme, surfaces, origin };
    const groups = changed.map((key) => ({ look: lookOf(key), keys: [key] }));
    const lit = changed.filter((key) => isLit(show, key));
    const dim = changed.filter((key) => !isLit(show, key));
    const lens = show === 'off' ? '' : lensText(kit, spots.address, { ...page, lit, dim, first });
    const sheet = await pageSheets.change(frame, sheetText(spots, groups, page) + lens, drop, origin);
    const note = show === 'off' ? null : { stamp: show, name: show === 'any' ? null : show };
    return { marks: shown, keyResults: [], sheet, lens: note };
  };

  const turn = async (tab: number, show: LensChoice): Promise<null> => {
    lenses.set(tab, show);
    await browser.tabs.sendMessage(tab, { notice: 'marks-changed' });
    return null;
  };

  browser.runtime.onMessage.addListener((message: Envelope<PageRequests>, sender, reply) => {
    if (isMarksAsk(message.ask)) {
      const frame = { tab: sender.tab?.id ?? 0, frame: 0, document: documentOf(sender) };
      void marks(message.ask, frame, new URL(sender.url ?? '').origin).then((value) =>
        reply({ ok: true, value }),
      );
      return true;
    }
    if (message.request === 'lens' && 'show' in message.ask) {
      void turn(sender.tab?.id ?? 0, message.ask.show).then((value) => reply({ ok: true, value }));
      return true;
    }
    if (message.request === 'bearers') {
      const { kit } = placesAt(new URL(sender.url ?? '').origin);
      reply({ ok: true, value: bearersOf(BEGINNINGS, kit) });
      return true;
    }
    if (message.request !== 'strip' || !('key' in message.ask)) return false;
    reply({ ok: true, value: stripAnswer(message.ask.key) });
    return true;
  });
};
