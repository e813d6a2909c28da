/** A page of Jira that asks for marks, and what the background puts into it and takes out again. */
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { MarksAnswer, MarksAsk } from '#utils/messaging/page-protocol.ts';
import { begin, connectJira, end, JIRA, newWorker, pageSender, send } from './around.ts';
import { makeTeam, SHARE_DONE } from './team.ts';

interface Injection {
  target: { tabId: number; documentIds?: string[]; frameIds?: number[] };
  css: string;
  origin: string;
}

/** A team with one key result, of which no ticket is linked yet. */
export const marksPage = async () => {
  const begun = await begin();
  const inserted: Injection[] = [];
  const removed: Injection[] = [];
  Object.assign(fakeBrowser.scripting, {
    insertCSS: async (one: Injection) => void inserted.push(one),
    removeCSS: async (one: Injection) => void removed.push(one),
  });
  await connectJira(begun.worker);
  const team = await makeTeam(begun.worker, begun.site);
  const keyResult = await team.addKeyResult('Share of the work done', SHARE_DONE);
  await begun.worker.app.refresh.settled();

  const page = {
    ...begun,
    ...{ inserted, removed, team, keyResult },

    /** A new ticket's key. */
    ticket: (part: object = {}): string =>
      page.site.state.create({ project: 'PAY', summary: 'A ticket', ...part }).key,

    async linked(key: string, to = keyResult): Promise<string> {
      await team.link(to, key);
      await page.worker.app.refresh.settled();
      return key;
    },

    async ask(keys: string[], part: Partial<MarksAsk> = {}, origin = JIRA): Promise<MarksAnswer> {
      const question = { keys, surfaces: ['board'], have: {}, drop: [], theme: 'light' as const, ...part };
      const answer = await send(page.worker, pageSender('PAY-1', origin), 'marks', question);
      if (!answer.ok) throw new Error(answer.problem.detail);
      return answer.value;
    },

    /** The worker dies and another one starts. */
    again(): void {
      page.worker.kill();
      page.worker = newWorker(page.site, page.site.gate.signIn());
    },

    close: () => end(page.worker, page.site),
  };
  return page;
};
export type MarksPage = Awaited<ReturnType<typeof marksPage>>;

/** The rules of an answer's sheet, without what tells it from any other. */
export const shows = ({ sheet }: MarksAnswer): string | undefined => sheet?.split('/*')[0];
