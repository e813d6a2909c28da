/** The numbers the product shows, read as our own pages get them: over the port, as one snapshot. */
import type { Page } from 'playwright-core';
import type { Snapshot } from '#utils/messaging/snapshot.ts';
import type { TeamView } from '#utils/okr/view.ts';

interface Port {
  onMessage: { addListener(listener: (message: { snapshot: Snapshot }) => void): void };
  disconnect(): void;
}
declare const chrome: {
  runtime: { connect(options: { name: string }): Port; sendMessage(message: unknown): Promise<unknown> };
};

/** A page of ours, whichever driver holds it. */
interface OwnPage {
  evaluate(ask: () => Promise<Snapshot>): Promise<Snapshot>;
}

export const snapshotOf = (page: OwnPage): Promise<Snapshot> =>
  page.evaluate(
    () =>
      new Promise<Snapshot>((resolve) => {
        const port = chrome.runtime.connect({ name: 'page' });
        port.onMessage.addListener(({ snapshot }) => {
          port.disconnect();
          resolve(snapshot);
        });
      }),
  );

/** One view a team, by choosing each in turn. */
export const allTeams = async (page: Page): Promise<TeamView[]> => {
  const { teams, view: first } = await snapshotOf(page);
  const views: TeamView[] = [];
  for (const { id } of [...teams].reverse()) {
    await choose(page, id);
    const { view } = await snapshotOf(page);
    if (view) views.unshift(view);
  }
  if (first) await choose(page, first.team.id);
  return views;
};

const choose = (page: Page, team: string): Promise<unknown> =>
  page.evaluate(
    (id) => chrome.runtime.sendMessage({ request: 'choose-team', ask: { team: id, cycle: null } }),
    team,
  );
