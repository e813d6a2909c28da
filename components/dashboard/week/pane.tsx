import { type FormEvent, useEffect, useRef, useState } from 'react';
import { editable, parseNumber } from '#components/check-in/parse-number.ts';
import { language, t } from '#utils/i18n.ts';
import { DEFAULT_THRESHOLDS } from '#utils/okr/model/team.ts';
import type { KeyResultView, TeamView } from '#utils/okr/view.ts';
import { isTroubled, judge } from '#utils/okr/week/judge.ts';
import type { Week } from '#utils/okr/week/week.ts';
import type { Dashboard } from '../model.ts';
import { ConfidenceRow } from './confidence-row.tsx';
import { Evidence } from './evidence.tsx';
import { Foot } from './foot.tsx';
import { Hero } from './hero.tsx';
import css from './pane.module.css';
import { Row } from './row.tsx';
import { StatusRow } from './status-row.tsx';
import { TargetForm } from './target-form.tsx';
import { useDraft } from './use-draft.ts';
import { useFormKeys } from './use-form-keys.ts';
import { ValueRow } from './value-row.tsx';
import { WayBackRow } from './way-back-row.tsx';
import type { CheckInValues } from './week-model.ts';

export interface PaneProps {
  keyResult: KeyResultView;
  cycle: NonNullable<TeamView['cycle']>;
  week: Week;
  since: string;
  timeZone: string;
  monthly: boolean;
  dashboard: Dashboard;
  /** One came here by a key: the heading takes the focus, so that the next key finds no field. */
  focused: boolean;
  onSave: (values: CheckInValues) => void;
  onSkip: () => void;
  onKeys: () => void;
}

/** One key result of the meeting: value, confidence, status, note and the way back, with the evidence beside. */
export const Pane = (props: PaneProps) => {
  const { keyResult, cycle, week, since, dashboard, focused, onSave, onSkip, onKeys } = props;
  const { document, actions } = dashboard;
  const [draft, change] = useDraft(keyResult, week.lookedAt.has(keyResult.id), actions.drafts);
  const [retarget, setRetarget] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (focused) heading.current?.focus();
  }, [focused]);

  const text = draft.value ?? editable(keyResult.number);
  const typed = parseNumber(text);
  // What reads the same is the same: a number is not changed by the digits it was shown with.
  const value = text === editable(keyResult.number) ? keyResult.number : typed;
  const computed = judge(keyResult, value ?? null, {
    cycle,
    today: week.today,
    thresholds: document?.team.thresholds ?? DEFAULT_THRESHOLDS,
    timeZone: props.timeZone,
    locale: language(),
  });
  const status = draft.status ?? computed.status;
  const troubled = isTroubled(status);
  const before = lastTime(keyResult, week);
  const goal = keyResult.goalDefinition;

  const save = () => {
    if (value === undefined) return fields.value.current?.focus();
    onSave({
      value,
      confidence: draft.confidence,
      status: status === 'pending' ? null : status,
      note: draft.note.trim(),
      wayBack: troubled ? draft.wayBack.trim() : '',
    });
  };
  const fields = useFormKeys({ draft, status, change, save, rest: () => heading.current?.focus() });

  return (
    <section className={css.pane} aria-labelledby="week-title">
      <div className={css.body}>
        <p className={css.objective}>{keyResult.objective.title}</p>
        <h2 id="week-title" className={css.title} tabIndex={-1} ref={heading}>
          {keyResult.title}
        </h2>
        <Hero keyResult={keyResult} value={value ?? null} status={status} ends={cycle.ends} />
        <div className={css.two}>
          <form
            ref={form}
            aria-label={t('check_in_form', keyResult.title)}
            onSubmit={(event: FormEvent) => event.preventDefault()}
          >
            {!keyResult.deliveryOnly && (
              <ValueRow
                keyResult={keyResult}
                since={since}
                text={text}
                field={fields.value}
                onText={(next) => change({ value: next })}
                onDone={() => heading.current?.focus()}
              />
            )}
            <ConfidenceRow
              value={draft.confidence}
              before={before.confidence}
              field={fields.confidence}
              onChoose={(confidence) => change({ confidence })}
            />
            <StatusRow
              status={status}
              computed={computed}
              field={fields.status}
              onChoose={(chosen) => change({ status: chosen })}
            />
            <Row label={t('check_in_note')} htmlFor="week-note">
              <textarea
                id="week-note"
                ref={fields.note}
                className={css.area}
                rows={3}
                maxLength={4000}
                placeholder={t('check_in_note_hint')}
                value={draft.note}
                onChange={(event) => change({ note: event.currentTarget.value })}
              />
            </Row>
            {troubled && (
              <WayBackRow
                text={draft.wayBack}
                status={status}
                before={before.wayBack}
                field={fields.wayBack}
                onText={(wayBack) => change({ wayBack })}
                onChangeTarget={goal?.kind === 'reach' ? () => setRetarget(true) : null}
              />
            )}
          </form>
          <Evidence {...props} />
        </div>
      </div>
      <Foot onSkip={onSkip} onSave={save} onKeys={onKeys} />
      {retarget && goal?.kind === 'reach' && (
        <TargetForm keyResult={keyResult} goal={goal} actions={actions} onClose={() => setRetarget(false)} />
      )}
    </section>
  );
};

/** What was said the last time; this week's own check-in is what the form starts from, and not before it. */
const lastTime = ({ id, lastCheckIn }: KeyResultView, { lookedAt }: Week) => {
  const last = lookedAt.has(id) ? null : lastCheckIn;
  return { confidence: last?.confidence ?? null, wayBack: last?.wayBack ?? '' };
};
