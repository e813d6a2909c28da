import { useEffect, useRef } from 'react';
import { cx } from '#components/ui/cx.ts';
import type { Suggestion } from '#utils/messaging/rule-help.ts';
import css from './combobox.module.css';

interface SuggestionListProps {
  /** Of its list; that of each option follows from it (`optionId`). */
  id: string;
  label: string;
  options: readonly Suggestion[];
  /** Which option an arrow key reached; -1 for none. */
  active: number;
  shown: boolean;
  onChoose: (suggestion: Suggestion) => void;
}

/** What the field's `aria-activedescendant` names. */
export const optionId = (list: string, index: number): string => `${list}-${index}`;

/** The suggestions below a combobox. Focus stays in the field, which handles the keys. */
export const SuggestionList = ({ id, label, options, active, shown, onChoose }: SuggestionListProps) => {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children.item(active)?.scrollIntoView?.({ block: 'nearest' });
  }, [active]);
  return (
    <div ref={list} id={id} role="listbox" aria-label={label} className={css.list} hidden={!shown}>
      {options.map((option, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled in the field, where focus stays.
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: names may repeat, and the list is replaced whole.
          key={index}
          id={optionId(id, index)}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          className={cx(css.option, index === active && css.active)}
          // Pressing must not take the focus out of the field, which would close the list.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onChoose(option)}
        >
          <span className={css.name}>{option.label}</span>
          {option.detail && <span className={css.detail}>{option.detail}</span>}
        </div>
      ))}
    </div>
  );
};
