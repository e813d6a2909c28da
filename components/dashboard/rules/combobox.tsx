import { useId } from 'react';
import { cx } from '#components/ui/cx.ts';
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx';
import { plural } from '#utils/i18n.ts';
import { LONGEST } from '#utils/okr/model/limits.ts';
import field from '../commit-field.module.css';
import css from './combobox.module.css';
import { optionId, SuggestionList } from './suggestion-list.tsx';
import { type CompletionProps, useCompletion } from './use-completion.ts';

interface ComboboxProps extends CompletionProps {
  label: string;
  placeholder: string;
  invalid: boolean;
  describedBy?: string | undefined;
  mono?: boolean;
}

/** A text with suggestions for the word that is being typed (ARIA 1.2: an editable combobox with a list). */
export const Combobox = (props: ComboboxProps) => {
  const { label, placeholder, value, onText, invalid, describedBy, mono = false } = props;
  const { options } = props.suggestions;
  const listId = `${useId()}-list`;
  const { input, shown, active, chosen, choose, setOpen, onKeyDown } = useCompletion(props);
  return (
    <span className={css.combobox}>
      <input
        ref={input}
        type="text"
        className={cx(field.field, css.input, mono && css.mono)}
        role="combobox"
        aria-label={label}
        aria-expanded={shown}
        aria-controls={listId}
        aria-activedescendant={chosen ? optionId(listId, active) : undefined}
        aria-autocomplete="list"
        aria-invalid={invalid || undefined}
        aria-describedby={describedBy}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={LONGEST.query}
        placeholder={placeholder}
        value={value}
        onChange={({ currentTarget }) => {
          setOpen(true);
          onText(currentTarget.value, currentTarget.selectionStart ?? currentTarget.value.length);
        }}
        onSelect={({ currentTarget }) => onText(currentTarget.value, currentTarget.selectionStart ?? 0)}
        onKeyDown={onKeyDown}
        onBlur={() => setOpen(false)}
      />
      <SuggestionList id={listId} onChoose={choose} {...{ label, options, active, shown }} />
      <VisuallyHidden>
        <span aria-live="polite">{shown ? plural('dash_suggestions', options.length) : ''}</span>
      </VisuallyHidden>
    </span>
  );
};
