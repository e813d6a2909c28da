import { createContext, useContext, useState } from 'react';

/** What was typed and not kept as a record yet: outlives a reload and a look at another team, by name. */
export interface KeptTexts {
  read(name: string): string | null;
  /** Null: there is nothing to keep any more. */
  keep(name: string, text: string | null): void;
}

/** The page provides its own storage; without it, as in a test of one screen, nothing outlives the field. */
export const KeptTextsContext = createContext<KeptTexts>({ read: () => null, keep: () => {} });

/** A field's text, kept under a name while it says anything else than `start`, until it is a record's. */
export const useKeptText = (
  name: string,
  start = '',
): [text: string, change: (text: string) => void, forget: () => void] => {
  const texts = useContext(KeptTextsContext);
  const read = () => ({ name, text: texts.read(name) ?? start });
  const [held, setHeld] = useState(read);
  const { text } = held.name === name ? held : read();
  return [
    text,
    (next) => {
      texts.keep(name, next === start ? null : next);
      setHeld({ name, text: next });
    },
    () => texts.keep(name, null),
  ];
};

/** Whether something is kept under a name, so that its field opens by itself. */
export const useHasText = (name: string): boolean => useContext(KeptTextsContext).read(name) !== null;
