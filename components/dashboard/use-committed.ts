import { type ChangeEvent, type KeyboardEvent, useContext, useEffect, useRef, useState } from 'react';
import type { Asked } from './asked.ts';
import { KeptTextsContext } from './drafts/kept-texts.ts';

/** A field of text, of one line or of more. */
type Field = HTMLInputElement | HTMLTextAreaElement;

export interface Committed {
  value: string;
  /**
   * Called once typing is over, with what changed; an empty text is only passed on where it is allowed. What is
   * answered to have been refused does not stay.
   */
  // biome-ignore lint/suspicious/noConfusingVoidType: most have no answer, and say so by returning nothing.
  onCommit: (value: string) => Asked<null> | void;
  mayBeEmpty?: boolean | undefined;
  /** Told what stands in the field with each keystroke. */
  onDraft?: ((draft: string) => void) | undefined;
  /** The name under which what is typed outlives a reload. */
  keep?: string | undefined;
}

/** A text that is edited in place: Enter or leaving keeps it, Escape takes it back. What the field is given. */
export const useCommitted = ({ value, onCommit, mayBeEmpty = false, onDraft, keep }: Committed) => {
  const texts = useContext(KeptTextsContext);
  const [draft, setDraft] = useState(() => (keep ? texts.read(keep) : null) ?? value);
  const keepText = (text: string | null) => keep && texts.keep(keep, text === value ? null : text);
  const given = useRef(value);
  useEffect(() => {
    // A change from elsewhere wins only while nothing is being typed here.
    setDraft((current) => (current === given.current ? value : current));
    given.current = value;
  }, [value]);
  const takeBackRefused = async (text: string, answer: ReturnType<typeof onCommit>) => {
    const stored = await answer;
    if (stored?.ok === false) setDraft((current) => (current === text ? given.current : current));
  };
  const commit = () => {
    const text = draft.trim();
    keepText(null);
    if (text === value || (text === '' && !mayBeEmpty)) setDraft(value);
    else void takeBackRefused(text, onCommit(text));
  };
  return {
    value: draft,
    onChange: (event: ChangeEvent<Field>) => {
      // A text of one line stays one, whatever is pasted.
      const text = event.currentTarget.value.replaceAll(/\s*\n\s*/g, ' ');
      setDraft(text);
      keepText(text);
      onDraft?.(text);
    },
    onBlur: commit,
    onKeyDown: (event: KeyboardEvent<Field>) => {
      if (event.key === 'Enter') event.currentTarget.blur();
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      setDraft(value);
      keepText(null);
      onDraft?.(value);
    },
  };
};
