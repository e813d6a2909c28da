/** The background of the test extension: real sheets at user origin, for marks that the test has set. */
import { browser } from 'wxt/browser';
import { CLOUD_MARKS } from '#integrations/jira/cloud/mark-selectors.ts';
import { CLOUD } from '#integrations/jira/cloud/selectors.ts';
import { bearersOf, beginningOf } from '#integrations/overlay/marks/bearers.ts';
import { type MarkLook, stampOf } from '#integrations/overlay/marks/look.ts';
import { type MarkGroup, sheetText } from '#integrations/overlay/marks/sheet-text.ts';
import type {
  Mark,
  MarkedKeyResult,
  MarksAnswer,
  MarksAsk,
  PageRequests,
} from '#utils/messaging/page-protocol.ts';
import type { Envelope } from '#utils/messaging/protocol.ts';
import type { KeyResultId } from '#utils/okr/model/ids.ts';
import { pageSheets } from '../../entrypoints/background/marks-sheets.ts';
import { line } from './lines.ts';
import { isMarksAsk } from './marks-ask.ts';

export interface TestWorker {
  looks: Record<string, MarkLook>;
  asked: MarksAsk[];
  /** Lengths of the sheets put in. */
  inserted: number[];
  /** Sheets that stand, by document. */
  sheets: Map<string, number>;
}

const self = globalThis as unknown as { test: TestWorker };
self.test = { looks: {}, asked: [], inserted: [], sheets: new Map() };

const keyResultOf = ({ name, status }: MarkLook): MarkedKeyResult => ({
  ...line({ id: name as KeyResultId, title: `${name}, in full`, shortName: name, status }),
  delivery: { done: 9, total: 11, hidden: 0 },
  asOf: new Date(Date.now() - 12 * 60_000).toISOString(),
});

const marks = async (
  { keys, surfaces, have, drop, theme }: MarksAsk,
  tab: number,
  document: string,
): Promise<MarksAnswer> => {
  self.test.asked.push({ keys, surfaces, have, drop: drop.map(() => ''), theme });
  const shown: Record<string, Mark> = {};
  const groups = new Map<string, MarkGroup & { keys: string[] }>();
  for (const key of keys) {
    const look = self.test.looks[key];
    if (!look) continue;
    const stamp = stampOf(look, theme);
    shown[key] = { stamp, keyResult: look.name as KeyResultId, more: look.more };
    if (have[key] === stamp) continue;
    const group = groups.get(stamp) ?? { look, keys: [] };
    group.keys.push(key);
    groups.set(stamp, group);
  }
  const origin = 'https://acme.atlassian.net';
  const text = sheetText(CLOUD_MARKS, [...groups.values()], { theme, surfaces, origin });
  const sheet = await pageSheets.change({ tab, frame: 0, document }, text, drop, origin);
  if (sheet !== null) self.test.inserted.push(text.length);
  const count = (self.test.sheets.get(document) ?? 0) + (sheet === null ? 0 : 1) - drop.length;
  self.test.sheets.set(document, count);
  const named = new Set(Object.values(shown).map(({ keyResult }) => keyResult as string));
  const looks = [...new Map(Object.values(self.test.looks).map((look) => [look.name, look])).values()];
  return {
    marks: shown,
    keyResults: looks.filter(({ name }) => named.has(name)).map(keyResultOf),
    sheet,
  };
};

browser.runtime.onMessage.addListener((message: Envelope<PageRequests>, sender, reply) => {
  const { tab, documentId } = sender as unknown as { tab?: { id: number }; documentId?: string };
  if (message.request === 'bearers') {
    const beginnings = new Set(Object.keys(self.test.looks).map(beginningOf));
    reply({ ok: true, value: bearersOf(beginnings, CLOUD) });
    return true;
  }
  if (tab === undefined || !isMarksAsk(message.ask)) return false;
  void marks(message.ask, tab.id, documentId ?? '').then((value) => reply({ ok: true, value }));
  return true;
});
