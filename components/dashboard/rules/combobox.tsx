import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { cx } from '#components/ui/cx.ts';
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx';
import { plural } from '#utils/i18n.ts';
import type { Suggestion, Suggestions } from '#utils/messaging/rule-help.ts';
import field from '../commit-field.module.css';
import css from './combobox.module.css';

interface ComboboxProps {
  label: string;
  placeholder: string;
  value: string;
  /** The text with the caret's place in it, after each change of either. */
  onText: (text: string, at: number) => void;
  suggestions: Suggestions;
  onChoose: (suggestion: Suggestion) => void;
  /** The list of suggestions came up or went. */
  onList: (shown: boolean) => void;
  /** Enter while no suggestion is chosen. */
  onEnter: () => void;
  invalid: boolean;
  describedBy?: string | undefined;
  mono?: boolean;
}

/**
 * A text with suggestions for the word that is being typed (ARIA 1.2: an editable combobox with a list).
 * Nothing is chosen until an arrow key says so: Enter then takes it, and otherwise keeps the text as it is.
 */
export const Combobox = (props: ComboboxProps) => {
  const { label, placeholder, value, suggestions, invalid, describedBy, mono = false } = props;
  const id = useId();
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const [caret, setCaret] = useState<number | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const { options } = suggestions;
  const shown = open && options.length > 0;
  const chosen = shown ? options[active] : undefined;

  useLayoutEffect(() => {
    if (caret === null) return;
    input.current?.setSelectionRange(caret, caret);
    setCaret(null);
  }, [caret]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other options, and none of them is chosen.
  useEffect(() => setActive(-1), [options]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: told when it changes, whoever listens by then.
  useEffect(() => props.onList(shown), [shown]);
  useEffect(() => {
    list.current?.children.item(active)?.scrollIntoView?.({ block: 'nearest' });
  }, [active]);

  const choose = (suggestion: Suggestion) => {
    const { from, to } = suggestions;
    const at = from + suggestion.insert.length;
    props.onText(value.slice(0, from) + suggestion.insert + value.slice(to), at);
    props.onChoose(suggestion);
    setCaret(at);
    setOpen(suggestion.query === null);
  };

  const move = (step: number) => {
    setOpen(true);
    const places = options.length;
    if (places > 0) setActive(active === -1 && step < 0 ? places - 1 : (active + step + places) % places);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Enter' && chosen) choose(chosen);
    else if (event.key === 'Enter') {
      setOpen(false);
      props.onEnter();
    } else if (event.key === 'Escape' && shown) setOpen(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <span className={css.combobox}>
      <input
        ref={input}
        type="text"
        className={cx(field.field, css.input, mono && css.mono)}
        role="combobox"
        aria-label={label}
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-activedescendant={chosen ? `${id}-${active}` : undefined}
        aria-autocomplete="list"
        aria-invalid={invalid || undefined}
        aria-describedby={describedBy}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={4000}
        placeholder={placeholder}
        value={value}
        onChange={({ currentTarget }) => {
          setOpen(true);
          props.onText(currentTarget.value, currentTarget.selectionStart ?? currentTarget.value.length);
        }}
        onSelect={({ currentTarget }) => props.onText(currentTarget.value, currentTarget.selectionStart ?? 0)}
        onKeyDown={onKeyDown}
        onBlur={() => setOpen(false)}
      />
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label={label}
        className={css.list}
        hidden={!shown}
      >
        {options.map((option, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled in the field, where focus stays.
          <div
            // biome-ignore lint/suspicious/noArrayIndexKey: names may repeat, and the list is replaced whole.
            key={index}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className={cx(css.option, index === active && css.active)}
            // Pressing must not take the focus out of the field, which would close the list.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => choose(option)}
          >
            <span className={css.name}>{option.label}</span>
            {option.detail && <span className={css.detail}>{option.detail}</span>}
          </div>
        ))}
      </div>
      <VisuallyHidden>
        <span aria-live="polite">{shown ? plural('dash_suggestions', options.length) : ''}</span>
      </VisuallyHidden>
    </span>
  );
};
