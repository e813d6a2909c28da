import { useEffect, useState } from 'react';
import type { KeyResultView } from '#utils/okr/view.ts';
import type { Draft, Drafts } from './week-model.ts';

/** What the form starts from: this week's check-in where there is one, so that saving again corrects it. */
export const startOf = ({ lastCheckIn }: KeyResultView, lookedAt: boolean): Draft => ({
  value: null,
  confidence: lookedAt ? (lastCheckIn?.confidence ?? null) : null,
  status: (lookedAt && lastCheckIn?.status) || null,
  note: (lookedAt && lastCheckIn?.note) || '',
  wayBack: (lookedAt && lastCheckIn?.wayBack) || '',
});

const isSame = (a: Draft, b: Draft): boolean => JSON.stringify(a) === JSON.stringify(b);

/** A key result's draft: read once, kept on every change, forgotten when it says no more than the start. */
export const useDraft = (
  keyResult: KeyResultView,
  lookedAt: boolean,
  drafts: Drafts,
): [draft: Draft, change: (patch: Partial<Draft>) => void] => {
  const { id } = keyResult;
  const [start] = useState(() => startOf(keyResult, lookedAt));
  const [draft, setDraft] = useState(() => ({ ...start, ...drafts.read(id) }));
  useEffect(() => drafts.keep(id, isSame(draft, start) ? null : draft), [draft, start, id, drafts]);
  return [draft, (patch) => setDraft((before) => ({ ...before, ...patch }))];
};
