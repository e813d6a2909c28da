import type { FormEvent } from 'react';
import { t } from '#utils/i18n.ts';
import { LONGEST } from '#utils/okr/model/limits.ts';
import type { KeyResultView } from '#utils/okr/view.ts';
import { ConfidenceRow } from './confidence-row.tsx';
import css from './pane.module.css';
import { Row } from './row.tsx';
import { StatusRow } from './status-row.tsx';
import type { CheckInState } from './use-check-in.ts';
import type { FormFields } from './use-form-keys.ts';
import { ValueRow } from './value-row.tsx';
import { WayBackRow } from './way-back-row.tsx';

interface CheckInFormProps {
  keyResult: KeyResultView;
  since: string;
  checkIn: CheckInState;
  fields: FormFields;
  /** Enter in the value: out of the field. */
  onDone: () => void;
  /** Null where there is no target to change. */
  onChangeTarget: (() => void) | null;
}

/** Value, confidence, status and note; the way back where the status asks for one. */
export const CheckInForm = (props: CheckInFormProps) => {
  const { keyResult, since, checkIn, fields, onDone, onChangeTarget } = props;
  const { draft, change, text, status, computed, troubled, before } = checkIn;
  return (
    <form
      aria-label={t('check_in_form', keyResult.title)}
      onSubmit={(event: FormEvent) => event.preventDefault()}
    >
      {!keyResult.deliveryOnly && (
        <ValueRow
          keyResult={keyResult}
          since={since}
          text={text}
          field={fields.value}
          onText={(value) => change({ value })}
          onDone={onDone}
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
          maxLength={LONGEST.prose}
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
          onChangeTarget={onChangeTarget}
        />
      )}
    </form>
  );
};
