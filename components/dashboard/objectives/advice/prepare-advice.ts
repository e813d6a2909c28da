import { language, t } from '#utils/i18n.ts';
import { adviseKeyResult, adviseObjective } from '#utils/okr/advice/advice.ts';
import type { KeyResultDraft } from '#utils/okr/advice/hint.ts';

/**
 * Has the patterns built that the first hints need: a tenth of the time that an opening dashboard has, spent best
 * while it waits for what it shows. Looks at two texts in the reader's language, whatever there is to say of them.
 */
export const prepareAdvice = (): void => {
  const keyResult: KeyResultDraft = {
    title: `${t('dash_key_result_placeholder')} 2 → 1`,
    goal: { kind: 'reach', baseline: 2, target: 1, phases: [] },
    role: 'outcome',
  };
  const objective = { title: t('dash_objective_placeholder'), keyResults: [keyResult, keyResult] };
  adviseObjective(objective, language());
  adviseKeyResult(keyResult, language());
};
