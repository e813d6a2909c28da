import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Suggestion, Suggestions } from '#utils/messaging/rule-help.ts';

export interface CompletionProps {
  value: string;
  /** The text with the caret's place in it, after each change of either. */
  onText: (text: string, at: number) => void;
  suggestions: Suggestions;
  onChoose: (suggestion: Suggestion) => void;
  /** The list of suggestions came up or went. */
  onList: (shown: boolean) => void;
  /** Enter while no suggestion is chosen. */
  onEnter: () => void;
}

/**
 * The list of suggestions below a text: whether it is shown, which of it is active, and what the keys do.
 * Nothing is chosen until an arrow key says so: Enter then takes it, and otherwise keeps the text as it is.
 */
export const useCompletion = (props: CompletionProps) => {
  const { value, suggestions } = props;
  const { options } = suggestions;
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const { input, placeCaret } = useCaret();
  const shown = open && options.length > 0;
  const chosen = shown ? options[active] : undefined;

  // biome-ignore lint/correctness/useExhaustiveDependencies: other options, and none of them is chosen.
  useEffect(() => setActive(-1), [options]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: told when it changes, whoever listens by then.
  useEffect(() => props.onList(shown), [shown]);

  const choose = (suggestion: Suggestion) => {
    const { from, to } = suggestions;
    const at = from + suggestion.insert.length;
    props.onText(value.slice(0, from) + suggestion.insert + value.slice(to), at);
    props.onChoose(suggestion);
    placeCaret(at);
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

  return { input, shown, active, chosen, choose, setOpen, onKeyDown };
};

/** The caret of a field, to be put somewhere once the field has its new text. */
const useCaret = () => {
  const [caret, setCaret] = useState<number | null>(null);
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (caret === null) return;
    input.current?.setSelectionRange(caret, caret);
    setCaret(null);
  }, [caret]);
  return { input, placeCaret: setCaret };
};
