import { type FormEvent, useState } from 'react';
import { editable, typedNumber } from '#components/check-in/parse-number.ts';
import { problemWords } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { TextArea, TextField } from '#components/ui/field.tsx';
import { t } from '#utils/i18n.ts';
import type { ReachGoal } from '#utils/okr/model/goal.ts';
import { LONGEST } from '#utils/okr/model/limits.ts';
import type { KeyResultView } from '#utils/okr/view.ts';
import { useKeptText } from '../drafts/kept-texts.ts';
import { useAsking } from '../use-asking.ts';
import css from './pane.module.css';
import type { WeekActions } from './week-model.ts';

interface TargetFormProps {
  keyResult: KeyResultView;
  goal: ReachGoal;
  actions: WeekActions;
  onClose: () => void;
}

/** A new target with its reason, for the log: the old one is graded as well. */
export const TargetForm = ({ keyResult, goal, actions, onClose }: TargetFormProps) => {
  const [text, setText] = useState(editable(goal.target));
  const [reason, setReason, forget] = useKeptText(`target ${keyResult.id}`);
  const { busy, problem, ask } = useAsking();
  const target = typedNumber(text, goal.target);
  const wrong = mistake(target, goal);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (wrong !== null || typeof target !== 'number' || reason.trim() === '') return;
    ask(
      () => actions.changeTarget(keyResult.id, { ...goal, target }, reason.trim()),
      () => {
        forget();
        onClose();
      },
    );
  };
  return (
    <Dialog open title={t('week_target_title')} text={t('week_target_text')} onClose={onClose}>
      <form className={css.targetForm} onSubmit={submit}>
        <TextField
          label={t('week_target_new')}
          unit={keyResult.unit}
          inputMode="decimal"
          autoComplete="off"
          value={text}
          error={wrong}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <TextArea
          label={t('week_target_reason')}
          required
          maxLength={LONGEST.goalReason}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {problem && <p role="alert">{problemWords(problem).title}</p>}
        <footer className={css.targetActions}>
          <Button kind="quiet" onClick={onClose}>
            {t('ui_cancel')}
          </Button>
          <Button type="submit" kind="primary" disabled={busy}>
            {t('week_target_do')}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
};

const mistake = (target: number | null | undefined, { baseline }: ReachGoal): string | null => {
  if (target === null || target === undefined) return t('check_in_no_number');
  return target === baseline ? t('week_target_is_baseline') : null;
};
