import { useEffect, useState } from 'react';
import type { KeyResultId } from '#utils/okr/model/ids.ts';
import type { Week } from '#utils/okr/week/week.ts';
import { SUMMARY } from '../record-words.ts';
import { addressOf, replaceAddress } from '../route.ts';

/** Moves within the meeting leave no trace in the history: Back leads out of it. */
const show = (record: string): void => replaceAddress(addressOf('week', record));

/** Where the meeting is. An address without a place, as the navigation has it, leaves it where it was. */
const useLastPlace = (record: string | null): string | null => {
  const [last, setLast] = useState(record);
  if (record !== null && record !== last) setLast(record);
  return record ?? last;
};

/** The way through the key results, one after the other, to the summary; the address says where one is. */
export const useWalk = ({ keyResults, lookedAt }: Week, record: string | null) => {
  const [byKey, setByKey] = useState(false);
  const [passed, setPassed] = useState<ReadonlySet<string>>(new Set());
  const ids = keyResults.map(({ id }) => id);
  const place = useLastPlace(record);
  const current = keyResults.find(({ id }) => id === place) ?? null;

  /** The next that nobody has looked at nor passed over, from here on and around; then the summary. */
  const after = (from: KeyResultId | null): string => {
    const at = from === null ? -1 : ids.indexOf(from);
    const around = [...ids.slice(at + 1), ...ids.slice(0, at + 1)];
    return around.find((id) => id !== from && !lookedAt.has(id) && !passed.has(id)) ?? SUMMARY;
  };
  useEffect(() => {
    // An address that points at nothing is said to, not led elsewhere unasked.
    if (record === null) show(current?.id ?? after(null));
  });

  return {
    current,
    atSummary: place === SUMMARY,
    /** One moved by a key or a button of the form, and not by a link. */
    byKey,
    move: (by: number) => {
      const places: string[] = [...ids, SUMMARY];
      const at = places.indexOf(place ?? '');
      setByKey(true);
      show(places[Math.min(places.length - 1, Math.max(0, at + by))] ?? SUMMARY);
    },
    goOn: () => {
      if (!current) return;
      setPassed((before) => new Set(before).add(current.id));
      setByKey(true);
      show(after(current.id));
    },
    toSummary: () => show(SUMMARY),
  };
};
