import { editable, typedNumber } from '#components/check-in/parse-number.ts';
import { language } from '#utils/i18n.ts';
import { DEFAULT_THRESHOLDS } from '#utils/okr/model/team.ts';
import type { KeyResultView } from '#utils/okr/view.ts';
import { isTroubled, judge } from '#utils/okr/week/judge.ts';
import type { Week } from '#utils/okr/week/week.ts';
import type { InWeek } from './in-week.ts';
import { useDraft } from './use-draft.ts';
import type { CheckInValues } from './week-model.ts';

/** What is being said of a key result, and what the data say of it meanwhile. */
export const useCheckIn = ({ keyResult, cycle, week, timeZone, dashboard }: InWeek) => {
  const { document, actions } = dashboard;
  const [draft, change] = useDraft(keyResult, week.lookedAt.has(keyResult.id), actions.drafts);
  const text = draft.value ?? editable(keyResult.number);
  const value = typedNumber(text, keyResult.number);
  const computed = judge(keyResult, value ?? null, {
    cycle,
    today: week.today,
    thresholds: document?.team.thresholds ?? DEFAULT_THRESHOLDS,
    timeZone,
    locale: language(),
  });
  const status = draft.status ?? computed.status;
  const troubled = isTroubled(status);
  /** Null while what is typed is no number. */
  const values: CheckInValues | null =
    value === undefined
      ? null
      : {
          value,
          confidence: draft.confidence,
          status: status === 'pending' ? null : status,
          note: draft.note.trim(),
          wayBack: troubled ? draft.wayBack.trim() : '',
        };
  return {
    ...{ draft, change, text, value: value ?? null, computed, status, troubled, values },
    before: lastTime(keyResult, week),
  };
};

export type CheckInState = ReturnType<typeof useCheckIn>;

/** What was said the last time; this week's own check-in is what the form starts from, and not before it. */
const lastTime = ({ id, lastCheckIn }: KeyResultView, { lookedAt }: Week) => {
  const last = lookedAt.has(id) ? null : lastCheckIn;
  return { confidence: last?.confidence ?? null, wayBack: last?.wayBack ?? '' };
};
