/** The snapshot of the port and the document behind it, kept together: what the dashboard shows and edits. */

import { type Observable, observable } from '#utils/messaging/observable.ts';
import { ask, connectPage } from '#utils/messaging/own-client.ts';
import type { Snapshot } from '#utils/messaging/snapshot.ts';
import type { TeamDocument } from '#utils/okr/model/document.ts';

export interface Shown {
  snapshot: Snapshot | null;
  document: TeamDocument | null;
}

/** Follows the background from now on; a document that arrives late for another team is dropped. */
export const dashboardSession = (): Observable<Shown> => {
  const shown = observable<Shown>({ snapshot: null, document: null });
  connectPage((snapshot) => {
    const team = snapshot.view?.team.id;
    const { document } = shown.get();
    shown.change({ snapshot, document: document?.team.id === team ? document : null });
    if (team === undefined) return;
    void ask('document', { team }).then((answer) => {
      if (answer.ok && shown.get().snapshot === snapshot) shown.change({ document: answer.value });
    });
  });
  return shown;
};
