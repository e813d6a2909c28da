import { useLayoutEffect, useRef } from 'react';

/** Called before one is added: the next that joins the list comes into view, with the focus in its title. */
export const useNewcomer = (ids: readonly string[]): (() => void) => {
  const known = useRef<readonly string[] | null>(null);
  useLayoutEffect(() => {
    const newcomer = known.current && ids.find((id) => !known.current?.includes(id));
    if (!newcomer) return;
    known.current = null;
    const record = document.querySelector(`[data-place="${CSS.escape(newcomer)}"]`);
    record?.scrollIntoView({ block: 'center' });
    record?.querySelector('input')?.focus();
  }, [ids]);
  return () => {
    known.current = ids;
  };
};
