import { type KeyboardEvent, type RefObject, useId } from 'react';
import { editable, typedNumber } from '#components/check-in/parse-number.ts';
import { moment } from '#components/okr/format.ts';
import { useNow } from '#components/ui/clock.tsx';
import { plural, t } from '#utils/i18n.ts';
import type { MilestoneGoal } from '#utils/okr/model/goal.ts';
import type { KeyResultView } from '#utils/okr/view.ts';
import { valueChange } from '#utils/okr/week/value-change.ts';
import css from './pane.module.css';
import { Row } from './row.tsx';
import { moveWords, valueWords } from './words.ts';

export interface ValueRowProps {
  keyResult: KeyResultView;
  since: string;
  text: string;
  field: RefObject<HTMLInputElement | HTMLSelectElement | null>;
  onText: (text: string | null) => void;
  /** Enter: done with the number. */
  onDone: () => void;
}

/** The number, filled in where tickets say it; a person's own stands beside the computed one. */
export const ValueRow = (props: ValueRowProps) => {
  const { keyResult, since, text, onText } = props;
  const id = useId();
  const value = typedNumber(text, keyResult.number);
  const change = value === undefined ? null : valueChange(keyResult, since, value);
  const { goalDefinition: goal } = keyResult;
  return (
    <Row label={t('check_in_value')} htmlFor={id}>
      <div className={css.value}>
        {goal?.kind === 'milestones' ? (
          <Steps {...props} id={id} goal={goal} />
        ) : (
          <NumberField {...props} id={id} invalid={value === undefined} />
        )}
        {change && (
          <p className={css.change}>
            <b>{moveWords(change, keyResult)}</b>
            <span>{t('week_before', valueWords(change.before.value, keyResult))}</span>
          </p>
        )}
      </div>
      <p className={css.under} id={`${id}-about`} role={value === undefined ? 'alert' : undefined}>
        {value === undefined ? t('week_no_number', text) : <Origin keyResult={keyResult} value={value} />}{' '}
        {keyResult.explanation.kind === 'issues' && value !== keyResult.number && (
          <button type="button" className={css.link} onClick={() => onText(null)}>
            {t('week_take_computed')}
          </button>
        )}
      </p>
    </Row>
  );
};

type ControlProps = ValueRowProps & { id: string };

const NumberField = ({
  keyResult,
  text,
  field,
  id,
  invalid,
  onText,
  onDone,
}: ControlProps & { invalid: boolean }) => {
  const enter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    onDone();
  };
  return (
    <>
      <input
        ref={(element) => {
          field.current = element;
        }}
        id={id}
        className={css.number}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        aria-describedby={`${id}-about`}
        aria-invalid={invalid || undefined}
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
        onKeyDown={enter}
      />
      <span className={css.unit}>{keyResult.unit}</span>
    </>
  );
};

const Steps = ({ text, field, id, goal, onText }: ControlProps & { goal: MilestoneGoal }) => (
  <select
    ref={(element) => {
      field.current = element;
    }}
    id={id}
    className={css.steps}
    aria-describedby={`${id}-about`}
    value={text}
    onChange={(event) => onText(event.currentTarget.value)}
  >
    {!goal.steps.some(({ value }) => editable(value) === text) && (
      <option value={text}>{t('week_no_step')}</option>
    )}
    {goal.steps.map(({ name, value }) => (
      <option key={name} value={editable(value)}>
        {name}
      </option>
    ))}
  </select>
);

/** Where the number comes from, and what the data say where a person says something else. */
const Origin = ({ keyResult, value }: { keyResult: KeyResultView; value: number | null }) => {
  const now = useNow();
  const { explanation, asOf, number } = keyResult;
  const when = asOf === null ? '' : moment(asOf, now);
  if (explanation.kind !== 'issues') return asOf === null ? null : t('week_last_said', when);
  if (number === null) return t('week_no_computed');
  const from = plural('week_computed_from', explanation.counted, valueWords(number, keyResult), when);
  return value === number
    ? plural('week_filled', explanation.counted, when)
    : `${from} ${t('week_both_kept')}`;
};
