import { useLayoutEffect, useRef } from 'react';

/** Called before one is added: what to do with the next that joins the list, once it is on the screen. */
export const useNewcomer = <Id extends string>(ids: readonly Id[]): ((then: (id: Id) => void) => void) => {
  const awaited = useRef<{ known: readonly Id[]; then: (id: Id) => void } | null>(null);
  useLayoutEffect(() => {
    const newcomer = awaited.current && ids.find((id) => !awaited.current?.known.includes(id));
    if (!newcomer) return;
    const { then } = awaited.current ?? {};
    awaited.current = null;
    then?.(newcomer);
  }, [ids]);
  return (then) => {
    awaited.current = { known: ids, then };
  };
};

/** Brings a record into view, with the focus in its title. */
export const showRecord = (id: string): void => {
  const record = document.querySelector(`[data-place="${CSS.escape(id)}"]`);
  record?.scrollIntoView({ block: 'center' });
  record?.querySelector('input')?.focus();
};
