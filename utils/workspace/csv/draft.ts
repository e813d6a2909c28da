import type { TeamDocument } from '#utils/okr/model/document.ts';
import type { KeyResult } from '#utils/okr/model/key-result.ts';
import type { Objective } from '#utils/okr/model/objective.ts';
import { lastOrder } from '../edits/order.ts';
import { plain } from './find-by-name.ts';

type Item = Objective | KeyResult;

/** Records of one kind as they are after the rows so far; each is found at once, however many there are. */
export interface Drafted<T extends Item> {
  /** Undefined for none. */
  byId: (id: string | undefined) => T | undefined;
  /** The first of that title under the same cycle or objective. */
  byTitle: (above: string | undefined, title: string) => T | undefined;
  /** A place after all others. */
  nextOrder: () => number;
  /** Adds it, or puts it in the place of the one with its id. */
  put: (item: T) => void;
}

export interface Draft {
  objectives: Drafted<Objective>;
  keyResults: Drafted<KeyResult>;
}

/** What rows of a file find and add to, beginning with the document; the document stays as it is. */
export const draftOf = ({ objectives, keyResults }: TeamDocument): Draft => ({
  objectives: drafted(objectives, ({ cycle }) => cycle),
  keyResults: drafted(keyResults, ({ objective }) => objective),
});

const drafted = <T extends Item>(items: readonly T[], aboveOf: (item: T) => string): Drafted<T> => {
  const byId = new Map<string, T>();
  const byTitle = new Map<string, T[]>();
  const nameOf = (item: T) => `${aboveOf(item)} ${plain(item.title)}`;
  let next = lastOrder(items);
  const put = (item: T): void => {
    const before = byId.get(item.id);
    if (before) {
      const namesakes = byTitle.get(nameOf(before)) ?? [];
      byTitle.set(
        nameOf(before),
        namesakes.filter(({ id }) => id !== item.id),
      );
    }
    byId.set(item.id, item);
    byTitle.set(nameOf(item), [...(byTitle.get(nameOf(item)) ?? []), item]);
    next = Math.max(next, item.order + 1);
  };
  items.forEach(put);
  return {
    byId: (id) => (id === undefined ? undefined : byId.get(id)),
    byTitle: (above, title) => byTitle.get(`${above} ${plain(title)}`)?.[0],
    nextOrder: () => next,
    put,
  };
};
