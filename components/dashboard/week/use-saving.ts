import { useState } from 'react';
import type { KeyResultView } from '#utils/okr/view.ts';
import type { Problem } from '#utils/problem.ts';
import type { Dashboard } from '../model.ts';
import type { CheckInValues } from './week-model.ts';

/** Stores check-ins while the meeting goes on; what failed is told, by its title, until the next is answered. */
export const useSaving = ({ actions }: Dashboard) => {
  const [failed, setFailed] = useState<{ title: string; problem: Problem } | null>(null);
  const save = async ({ id, title }: KeyResultView, values: CheckInValues): Promise<void> => {
    const answer = await actions.checkIn(id, values);
    if (answer.ok) actions.drafts.keep(id, null);
    setFailed(answer.ok ? null : { title, problem: answer.problem });
  };
  return { failed, save };
};
