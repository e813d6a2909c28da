import { useId } from 'react';
import css from './segments.module.css';

interface SegmentsProps<T extends string> {
  label: string;
  value: T | null;
  options: { value: T; label: string }[];
  onChoose: (value: T) => void;
}

/** A choice of few, all in sight: radio buttons that look like one control. */
export const Segments = <T extends string>({ label, value, options, onChoose }: SegmentsProps<T>) => {
  const name = useId();
  return (
    <span className={css.segments} role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChoose(option.value)}
          />
          {option.label}
        </label>
      ))}
    </span>
  );
};
