/** Advice that is not wanted any more, kept in this browser beside the other settings. */
import { type Dismissals, dismissalOf } from '#components/dashboard/objectives/advice/dismissals.ts';
import { type Observable, observable } from '#utils/messaging/observable.ts';
import { serial } from '#utils/serial.ts';
import { dismissedAdviceItem } from '#utils/storage/settings.ts';

/** Far more than a person dismisses; the oldest give way. */
const KEPT = 2000;

/** Read at once and kept with each change; what cannot be kept holds as long as the page is open. */
export const keptDismissals = (): Observable<Dismissals> => {
  const add = (keys: readonly string[]) => {
    shown.change({ dismissed: new Set([...shown.get().dismissed, ...keys]) });
    void keep((kept) => [...kept.filter((key) => !keys.includes(key)), ...keys].slice(-KEPT));
  };
  const shown = observable<Dismissals>({
    dismissed: new Set(),
    latest: null,
    dismiss(record, hint) {
      const key = dismissalOf(record, hint);
      add([key]);
      shown.change({ latest: key });
    },
    carry: (record, hints) => add(hints.map((hint) => dismissalOf(record, hint))),
    bringBack(dismissals) {
      const back = new Set(dismissals);
      const { dismissed, latest } = shown.get();
      shown.change({
        dismissed: new Set([...dismissed].filter((key) => !back.has(key))),
        latest: latest !== null && back.has(latest) ? null : latest,
      });
      void keep((kept) => kept.filter((key) => !back.has(key)));
    },
  });
  void dismissedAdviceItem.read().then(({ value }) => {
    // To tell of a change renders all of the dashboard again.
    if (value.length > 0) shown.change({ dismissed: new Set([...value, ...shown.get().dismissed]) });
  });
  return shown;
};

const inTurn = serial();

/** Another page of ours may have kept some meanwhile: what is there is read again first. */
const keep = (change: (kept: string[]) => string[]): Promise<unknown> =>
  inTurn(async () => dismissedAdviceItem.write(change((await dismissedAdviceItem.read()).value)));
