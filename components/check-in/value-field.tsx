import type { Ref } from 'react';
import { t } from '#utils/i18n.ts';
import type { KeyResultView } from '#utils/okr/view.ts';
import { TextField } from '../ui/field.tsx';
import { SelectField } from '../ui/select.tsx';
import { editable, parseNumber } from './parse-number.ts';

interface ValueFieldProps {
  keyResult: KeyResultView;
  text: string;
  /** Of the text field; a milestone is chosen from a list. */
  ref?: Ref<HTMLInputElement>;
  onText: (text: string) => void;
}

/** Number and unit stand beside each other in the field's few letters, or the number alone. */
const fits = (text: string, unit: string): boolean => unit.length <= 3 && text.length + unit.length <= 7;

/** Where a key result stands: a number in its unit, or the last milestone that was reached. */
export const ValueField = ({ keyResult, text, ref, onText }: ValueFieldProps) => {
  const goal = keyResult.goalDefinition;
  if (goal?.kind === 'milestones') {
    return (
      <SelectField
        label={t('check_in_step')}
        value={text}
        onChoose={onText}
        options={[
          { value: '', label: t('check_in_none') },
          ...goal.steps.map(({ name, value }) => ({ value: editable(value), label: name })),
        ]}
      />
    );
  }
  return (
    <TextField
      label={t('check_in_value')}
      inputMode="decimal"
      autoComplete="off"
      value={text}
      unit={fits(text, keyResult.unit) ? keyResult.unit : ''}
      title={keyResult.unit}
      error={parseNumber(text) === undefined ? t('check_in_no_number') : null}
      {...(ref && { ref })}
      onChange={(event) => onText(event.currentTarget.value)}
    />
  );
};
