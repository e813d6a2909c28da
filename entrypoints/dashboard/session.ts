/** The snapshot of the port and the document behind it, kept together: what the dashboard shows and edits. */

import { atRest, LONGEST, pause } from '#components/dashboard/at-rest.ts';
import { type Observable, observable } from '#utils/messaging/observable.ts';
import { connectDashboard, lastPicture } from '#utils/messaging/own-client.ts';
import type { PortMessage } from '#utils/messaging/port.ts';
import type { Answer } from '#utils/messaging/protocol.ts';
import type { Snapshot } from '#utils/messaging/snapshot.ts';
import type { Across } from '#utils/okr/alignment/across.ts';
import type { TeamDocument } from '#utils/okr/model/document.ts';
import type { Problem } from '#utils/problem.ts';
import type { Change } from '#utils/workspace/change.ts';
import { echoed } from '#utils/workspace/echo.ts';

export interface Shown {
  snapshot: Snapshot | null;
  document: TeamDocument | null;
  /** Came with this very snapshot, or not at all. */
  across: Across | null;
  /** Why the last edit was not stored; null once another is made, or another cycle is looked at. */
  refused: Problem | null;
}

export interface Session extends Observable<Shown> {
  /** Shows an edit before it is stored, so that the next one builds on it; `stored` says whether it was. */
  echo(changes: readonly Change[], stored: Promise<Answer<null>>): void;
}

interface Echo {
  changes: readonly Change[];
  stored: boolean;
}

/** The woken background as a rule repeats the picture, which then is not rendered again. */
const saysTheSame = (picture: PortMessage, message: PortMessage): boolean =>
  (['snapshot', 'document', 'across'] as const).every(
    (part) => message[part] === undefined || JSON.stringify(picture[part]) === JSON.stringify(message[part]),
  );

/**
 * Follows the background from now on. All comes in one message, so that its parts never tell of different moments.
 * `onMap`: whether the screen that is open wants all teams.
 */
export const dashboardSession = (onMap: () => boolean): Session => {
  const shown = observable<Shown>({ snapshot: null, document: null, across: null, refused: null });
  let read: TeamDocument | null = null;
  let echoes: Echo[] = [];
  const withEchoes = () => read && echoes.reduce((document, { changes }) => echoed(document, changes), read);
  const show = (refused: Problem | null) => shown.change({ document: withEchoes(), refused });

  const hear = ({ snapshot, document, across }: PortMessage) => {
    if (document !== undefined) {
      const isOther = document?.team.id !== read?.team.id;
      // What is stored by now stands in the document that has come.
      echoes = isOther ? [] : echoes.filter(({ stored }) => !stored);
      read = document;
    }
    const before = shown.get();
    const isElsewhere = before.snapshot?.view?.cycle?.id !== snapshot.view?.cycle?.id;
    const refused = isElsewhere ? null : before.refused;
    shown.change({ snapshot, document: withEchoes(), across: across ?? null, refused });
  };
  let kept: PortMessage | null = null;
  const hearAwake = (message: PortMessage) => {
    const isKnown = kept !== null && echoes.length === 0 && saysTheSame(kept, message);
    kept = null;
    if (!isKnown) hear(message);
  };
  const showLast = async () => {
    const last = await lastPicture();
    if (shown.get().snapshot) return;
    kept = last();
    if (!kept) return;
    hear(kept);
    await atRest();
  };
  // What it said last is shown first, and the background woken then, or when the store is slow to answer.
  void Promise.race([showLast(), pause(LONGEST)]).then(() => connectDashboard(hearAwake, onMap));

  return {
    get: shown.get,
    subscribe: shown.subscribe,
    echo: (changes, stored) => {
      const echo: Echo = { changes, stored: false };
      echoes.push(echo);
      show(null);
      void stored.then((answer) => {
        echo.stored = true;
        if (answer.ok) return;
        echoes = echoes.filter((other) => other !== echo);
        show(answer.problem);
      });
    },
  };
};
