import { useMemo } from 'react';
import { language } from '#utils/i18n.ts';
import { adviseKeyResult, adviseObjective } from '#utils/okr/advice/advice.ts';
import type { Hint, KeyResultDraft } from '#utils/okr/advice/hint.ts';
import type { KeyResultView, ObjectiveView } from '#utils/okr/view.ts';
import type { Dashboard } from '../../model.ts';
import { firstWanted } from './dismissals.ts';
import { useSettled } from './use-settled.ts';

const draftOf = ({ title, goalDefinition, role }: KeyResultView): KeyResultDraft => ({
  title,
  goal: goalDefinition,
  role,
});

/** What is worth a word about the objective with the title as it is typed; nothing once it is closed. */
export const useObjectiveHint = (
  objective: ObjectiveView,
  typed: string,
  { advice }: Dashboard,
): Hint | null => {
  const title = useSettled(typed);
  const { keyResults, state } = objective;
  const hints = useMemo(
    () =>
      state === 'closed' ? [] : adviseObjective({ title, keyResults: keyResults.map(draftOf) }, language()),
    [title, keyResults, state],
  );
  return firstWanted(hints, objective.id, advice);
};

/** The same for a key result. */
export const useKeyResultHint = (
  keyResult: KeyResultView,
  typed: string,
  { advice }: Dashboard,
): Hint | null => {
  const title = useSettled(typed);
  const { goalDefinition: goal, role } = keyResult;
  const hints = useMemo(() => adviseKeyResult({ title, goal, role }, language()), [title, goal, role]);
  return firstWanted(hints, keyResult.id, advice);
};

/** What there is to say of titles that are no record yet. */
export const adviseNewObjective = (title: string): Hint[] =>
  adviseObjective({ title, keyResults: [] }, language());

export const adviseNewKeyResult = (title: string): Hint[] =>
  adviseKeyResult({ title, goal: null, role: 'outcome' }, language());
