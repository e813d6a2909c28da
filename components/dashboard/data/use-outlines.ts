import { useRef, useState } from 'react';
import type { OutlineKind, Outlines } from '#utils/messaging/outlines.ts';
import type { Problem } from '#utils/problem.ts';
import { useAsking } from '../use-asking.ts';
import type { DataActions } from './data-actions.ts';
import { type Below, startingWith, withMore } from './outline-choice.ts';

interface Listing {
  connection: string;
  kinds: OutlineKind[];
  kind: string;
  /** As far as they were asked for. */
  outlines: Outlines | null;
  below: Below;
  ticked: ReadonlySet<string>;
}

const NOTHING: Listing = {
  connection: '',
  kinds: [],
  kind: '',
  outlines: null,
  below: 'each',
  ticked: new Set(),
};

export interface OutlineChoice extends Listing {
  busy: boolean;
  problem: Problem | null;
  choose(connection: string): void;
  show(kind: string): void;
  /** The next page joins what is listed. */
  more(): void;
  change(patch: Partial<Pick<Listing, 'below' | 'ticked'>>): void;
  /** Takes over what is chosen; then everything is as at first. */
  run: ReturnType<typeof useAsking>['ask'];
  reset(): void;
}

/** What a tracker has of one kind, page by page, and what of it is ticked. */
export const useOutlines = (actions: DataActions): OutlineChoice => {
  const [listing, setListing] = useState(NOTHING);
  const { busy, problem, ask } = useAsking();
  /** Counts the questions: what answers an earlier one is not looked at any more. */
  const asked = useRef(0);
  const change = (patch: Partial<Listing>) => setListing((now) => ({ ...now, ...patch }));
  const latest = <T>(question: Parameters<typeof ask<T>>[0], then: (value: T) => void) => {
    asked.current += 1;
    const turn = asked.current;
    ask(question, (value) => turn === asked.current && then(value));
  };

  const list = (kind: string, kinds: readonly OutlineKind[], connection: string) => {
    change({ kind, outlines: null, below: kinds.find(({ id }) => id === kind)?.suits ?? 'each' });
    if (kind === '') return;
    latest(
      () => actions.outlines(connection, kind, null),
      (outlines) => change({ outlines, ticked: startingWith(outlines.found, actions.hasOutline) }),
    );
  };
  return {
    ...listing,
    ...{ busy, problem, change, run: ask },
    reset: () => setListing(NOTHING),
    choose: (connection) => {
      setListing({ ...NOTHING, connection });
      latest(
        () => actions.outlineKinds(connection),
        (kinds) => {
          change({ kinds });
          list(kinds[0]?.id ?? '', kinds, connection);
        },
      );
    },
    show: (kind) => list(kind, listing.kinds, listing.connection),
    more: () => {
      const { connection, kind, outlines } = listing;
      if (!outlines?.after) return;
      latest(
        () => actions.outlines(connection, kind, outlines.after),
        (next) => setListing((now) => ({ ...now, ...withMore(now.outlines ?? outlines, now.ticked, next) })),
      );
    },
  };
};
