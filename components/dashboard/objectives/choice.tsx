import { QuietSelect } from '#components/ui/select.tsx';
import css from './editor.module.css';

interface ChoiceProps<T extends string> {
  label: string;
  value: T;
  options: { value: T; label: string; disabled?: boolean }[];
  onChoose: (value: T) => void;
}

/** One of a few, as words in the line. */
export const Choice = <T extends string>({ label, value, options, onChoose }: ChoiceProps<T>) => (
  <QuietSelect
    label={label}
    className={css.choice}
    value={value}
    options={options}
    onChoose={(chosen) => {
      const option = options.find((candidate) => candidate.value === chosen);
      if (option) onChoose(option.value);
    }}
  >
    {options.find((option) => option.value === value)?.label ?? value}
  </QuietSelect>
);
