/** Advice that is not wanted any more, kept in this browser beside the other settings. */
import { type Dismissals, dismissalOf } from '#components/dashboard/objectives/advice/dismissals.ts';
import { type Observable, observable } from '#utils/messaging/observable.ts';
import { serial } from '#utils/serial.ts';
import { dismissedAdviceItem } from '#utils/storage/settings.ts';

/** Far more than a person dismisses; the oldest give way. */
const KEPT = 2000;

/** Read at once and kept with each dismissal; a text that cannot be kept is dismissed as long as the page is open. */
export const keptDismissals = (): Observable<Dismissals> => {
  const shown = observable<Dismissals>({
    dismissed: new Set(),
    dismiss(record, hint) {
      const key = dismissalOf(record, hint);
      shown.change({ dismissed: new Set([...shown.get().dismissed, key]) });
      void keep(key);
    },
  });
  void dismissedAdviceItem.read().then(({ value }) => {
    shown.change({ dismissed: new Set([...value, ...shown.get().dismissed]) });
  });
  return shown;
};

const inTurn = serial();

/** Another page of ours may have kept some meanwhile: what is there is read again first. */
const keep = (key: string): Promise<unknown> =>
  inTurn(async () => {
    const { value } = await dismissedAdviceItem.read();
    if (!value.includes(key)) await dismissedAdviceItem.write([...value, key].slice(-KEPT));
  });
