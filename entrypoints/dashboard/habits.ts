/** How one likes to work, kept in this browser beside the other settings. */
import type { Habits } from '#components/dashboard/habits.ts';
import { type Observable, observable } from '#utils/messaging/observable.ts';
import { recentItem, singleKeysItem } from '#utils/storage/settings.ts';

/** More than the palette shows: what is gone from a cycle leaves room for what was chosen before it. */
const KEPT = 20;

/** Read at once; what is changed before that is answered stands. */
export const keptHabits = (): Observable<Habits> => {
  const shown = observable<Habits>({
    singleKeys: true,
    recent: [],
    setSingleKeys(on) {
      shown.change({ singleKeys: on });
      void singleKeysItem.write(on);
    },
    noteRecent(entry) {
      const recent = [entry, ...shown.get().recent.filter((one) => one !== entry)].slice(0, KEPT);
      shown.change({ recent });
      void recentItem.write(recent);
    },
  });
  void Promise.all([singleKeysItem.read(), recentItem.read()]).then(([singleKeys, { value }]) => {
    // To tell of a change renders all of the dashboard again.
    if (singleKeys.value && value.length === 0) return;
    const recent = [...new Set([...shown.get().recent, ...value])].slice(0, KEPT);
    shown.change({ singleKeys: singleKeys.value, recent });
  });
  return shown;
};
