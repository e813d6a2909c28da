import { useEffect, useState } from 'react';
import type { KeyResultView } from '#utils/okr/view.ts';
import type { Draft, Drafts, Typed } from './week-model.ts';

/** What the form starts from: this week's check-in where there is one, so that saving again corrects it. */
export const startOf = ({ lastCheckIn }: KeyResultView, lookedAt: boolean): Draft => ({
  value: null,
  confidence: lookedAt ? (lastCheckIn?.confidence ?? null) : null,
  status: (lookedAt && lastCheckIn?.status) || null,
  note: (lookedAt && lastCheckIn?.note) || '',
  wayBack: (lookedAt && lastCheckIn?.wayBack) || '',
});

const isSame = (a: Draft, b: Draft): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * A key result's draft: read once, kept on every change, forgotten when it says no more than the start. What was not
 * touched follows a check-in that is made meanwhile, in another tab or by a colleague.
 */
export const useDraft = (
  keyResult: KeyResultView,
  lookedAt: boolean,
  drafts: Drafts,
): [draft: Draft, change: (patch: Typed) => void] => {
  const { id } = keyResult;
  const [typed, setTyped] = useState<Typed>(() => drafts.read(id) ?? {});
  const start = startOf(keyResult, lookedAt);
  const draft = { ...start, ...typed };
  const isStart = isSame(draft, start);
  useEffect(() => drafts.keep(id, isStart ? null : typed), [typed, isStart, id, drafts]);
  return [draft, (patch) => setTyped((before) => ({ ...before, ...patch }))];
};
