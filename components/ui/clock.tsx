import { createContext, useContext, useEffect, useState } from 'react';

/** Stands in for the clock where the moment must not move: tests and pictures. */
export const Clock = createContext<Date | null>(null);

/** Now, renewed each minute so that ages stay true while a page is open. */
export const useNow = (): Date => {
  const fixed = useContext(Clock);
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    if (fixed) return;
    const timer = setInterval(() => setNow(new Date()), 60_000);
    return () => clearInterval(timer);
  }, [fixed]);
  return fixed ?? now;
};
