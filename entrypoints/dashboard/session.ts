/** The snapshot of the port and the document behind it, kept together: what the dashboard shows and edits. */

import { type Observable, observable } from '#utils/messaging/observable.ts';
import { ask, connectPage } from '#utils/messaging/own-client.ts';
import type { Snapshot } from '#utils/messaging/snapshot.ts';
import type { TeamDocument } from '#utils/okr/model/document.ts';
import type { Change } from '#utils/workspace/change.ts';
import { echoed } from '#utils/workspace/echo.ts';

export interface Shown {
  snapshot: Snapshot | null;
  document: TeamDocument | null;
}

export interface Session extends Observable<Shown> {
  /** Shows an edit before it is stored, so that the next one builds on it; `stored` says whether it was. */
  echo(changes: readonly Change[], stored: Promise<{ ok: boolean }>): void;
}

interface Echo {
  changes: readonly Change[];
  stored: boolean;
}

/** Follows the background from now on; a document that arrives late for another team is dropped. */
export const dashboardSession = (): Session => {
  const shown = observable<Shown>({ snapshot: null, document: null });
  let read: TeamDocument | null = null;
  let echoes: Echo[] = [];
  const show = () =>
    shown.change({
      document: read && echoes.reduce((document, { changes }) => echoed(document, changes), read),
    });
  const keep = (kept: (echo: Echo) => boolean) => {
    echoes = echoes.filter(kept);
    show();
  };

  connectPage((snapshot) => {
    const team = snapshot.view?.team.id;
    if (read?.team.id !== team) {
      read = null;
      echoes = [];
    }
    shown.change({ snapshot, ...(read ? {} : { document: null }) });
    if (team === undefined) return;
    // What is stored by now stands in the document that comes.
    const stored = new Set(echoes.filter((echo) => echo.stored));
    void ask('document', { team }).then((answer) => {
      if (!answer.ok || shown.get().snapshot !== snapshot) return;
      read = answer.value;
      keep((echo) => !stored.has(echo));
    });
  });

  return {
    get: shown.get,
    subscribe: shown.subscribe,
    echo: (changes, stored) => {
      const echo: Echo = { changes, stored: false };
      echoes.push(echo);
      show();
      void stored.then(({ ok }) => {
        echo.stored = true;
        if (!ok) keep((other) => other !== echo);
      });
    },
  };
};
