import { useRef } from 'react';
import { SET_STATUSES } from '#components/okr/status.tsx';
import type { Status } from '#utils/okr/view.ts';
import { type Keys, useKeys } from '../keys/use-keys.ts';
import type { Draft } from './week-model.ts';

interface FormKeys {
  draft: Draft;
  status: Status;
  change: (patch: Partial<Draft>) => void;
  save: () => void;
  /** Out of the field, to where single keys act again. */
  rest: () => void;
}

/** The status after this one, around; from pending to the first. */
const nextStatus = (status: Status) => {
  const at = status === 'pending' ? -1 : SET_STATUSES.indexOf(status);
  return SET_STATUSES[(at + 1) % SET_STATUSES.length] ?? 'on-track';
};

const chosenIn = (group: HTMLElement | null): HTMLElement | null =>
  group?.querySelector<HTMLElement>('input:checked') ?? group?.querySelector('input') ?? null;

export type FormFields = ReturnType<typeof useFormKeys>;

/** The form's keys, and the fields that they lead to. */
export const useFormKeys = ({ draft, status, change, save, rest }: FormKeys) => {
  const fields = {
    value: useRef<HTMLInputElement | HTMLSelectElement>(null),
    confidence: useRef<HTMLDivElement>(null),
    status: useRef<HTMLDivElement>(null),
    note: useRef<HTMLTextAreaElement>(null),
    wayBack: useRef<HTMLTextAreaElement>(null),
  };
  const digits: Keys = Object.fromEntries(
    Array.from({ length: 10 }, (_, digit) => [
      String(digit),
      // "1" and then "0" is ten: a nought alone is said again to mean it.
      () => change({ confidence: digit === 0 && draft.confidence === 1 ? 10 : digit }),
    ]),
  );
  useKeys({
    ...digits,
    v: () => {
      fields.value.current?.focus();
      if (fields.value.current instanceof HTMLInputElement) fields.value.current.select();
    },
    c: () => chosenIn(fields.confidence.current)?.focus(),
    s: () => {
      const next = nextStatus(status);
      change({ status: next });
      fields.status.current?.querySelectorAll('input')[SET_STATUSES.indexOf(next)]?.focus();
    },
    n: () => fields.note.current?.focus(),
    b: () => fields.wayBack.current?.focus(),
    Save: save,
    Escape: rest,
  });
  return fields;
};
