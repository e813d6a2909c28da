import type { OwnHandlers } from '#utils/messaging/server.ts';
import { Refused } from '#utils/messaging/server.ts';
import { issueUid } from '#utils/okr/model/tracker-ref.ts';
import { keyResultsTouched } from '#utils/refresh/touched.ts';
import { linkIssue, unlinkIssue } from '#utils/workspace/edits/link.ts';
import { activeSite } from './active-site.ts';
import { ticketAt } from './active-ticket.ts';
import { lensHandlers } from './lens-handlers.ts';
import { linkingHandlers } from './linking.ts';
import { outlineHandlers } from './outlines.ts';
import { pageCheckHandlers } from './page-checks.ts';
import { BackgroundProblem, problem } from './problems.ts';
import { refuseFrozen } from './refuse-frozen.ts';
import { refusePeople } from './refuse-people.ts';
import { ruleHelpHandlers } from './rule-help.ts';
import type { Services } from './services.ts';
import { tabs } from './tabs.ts';
import { createTurns } from './turns.ts';
import { workInProgressHandlers } from './work-in-progress.ts';
import { workspaceHandlers } from './workspace-handlers.ts';

/** What our own pages may ask. */
export const ownHandlers = (services: Services): OwnHandlers => ({
  ...panelHandlers(services),
  ...ticketHandlers(services),
  ...lensHandlers(services),
  ...linkingHandlers(services),
  ...connectionHandlers(services),
  ...pageCheckHandlers,
  ...workspaceHandlers(services),
  ...askedInTurns(services),
  ...outlineHandlers(services),
});

const askedInTurns = (services: Services) => {
  const turns = createTurns();
  return { ...ruleHelpHandlers(services, turns), ...workInProgressHandlers(services, turns) };
};

const panelHandlers = ({ panelTokens, ports }: Services) =>
  ({
    'panel-hello': async ({ token }, { frame }) => {
      const { linking, ...place } = await panelTokens.accept(token, frame);
      await ports.bound();
      return { place, ...(linking && { linking }) };
    },
    'panel-close': async (_, { frame }) => {
      if (!frame) throw new Refused('only the panel on a ticket can be closed');
      await tabs.closePanel(frame.tab);
      return null;
    },
  }) satisfies Partial<OwnHandlers>;

const ticketHandlers = ({ connections, documents, moments, nudge, refresh, strip, tickets, now }: Services) =>
  ({
    ticket: ({ place }) => strip.ticket(place),
    'active-ticket': async () => ticketAt(await tabs.activeUrl(), connections.all()),
    'active-site': () => activeSite(connections.all()),
    'moment-over': async ({ place }) => {
      await strip.momentOver(place);
      return null;
    },
    nudge: async (change) => {
      await nudge.change(change);
      return null;
    },
    'offer-moments': async ({ on }) => {
      await moments.offer(on);
      return null;
    },
    link: async ({ place, team, keyResult }) => {
      const issue = await tickets.refOf(place);
      const { edit, link } = linkIssue(documents.get(team), { keyResult, issue });
      refuseFrozen(documents.get(team), edit, now());
      await documents.edit([{ team, edit }]);
      void refresh.some(new Set([keyResult]), { full: true, issues: new Set([issueUid(issue)]) });
      return { link };
    },
    unlink: async ({ team, link }) => {
      const edit = unlinkIssue(documents.get(team), link);
      refuseFrozen(documents.get(team), edit, now());
      await documents.edit([{ team, edit }]);
      return null;
    },
    edit: async ({ team, edit }) => {
      refusePeople(edit, now());
      refuseFrozen(documents.get(team), edit, now());
      await documents.edit([{ team, edit }]);
      void refresh.some(keyResultsTouched(documents.get(team), edit));
      return null;
    },
    undo: async () => {
      await documents.undo();
      return null;
    },
    redo: async () => {
      await documents.redo();
      return null;
    },
    refresh: async () => {
      await refresh.start('asked');
      return null;
    },
    'refresh-stop': async () => {
      await refresh.stop();
      return null;
    },
  }) satisfies Partial<OwnHandlers>;

const connectionHandlers = ({ connections, refresh, now }: Services) =>
  ({
    connect: async (request) => {
      const view = await connections.connect(request, AbortSignal.timeout(5 * 60_000));
      await refresh.start('asked');
      return view;
    },
    disconnect: async ({ connection }) => {
      await connections.disconnect(connection);
      return null;
    },
    'choose-estimate': async ({ connection, field }) => {
      await connections.chooseEstimate(connection, field);
      await refresh.start('asked');
      return null;
    },
    fields: async ({ connection }) => {
      const known = connections.find(connection);
      if (!known) throw new BackgroundProblem(problem('not-found', now()));
      return (await connections.tracker(known)).fields(AbortSignal.timeout(60_000));
    },
  }) satisfies Partial<OwnHandlers>;
