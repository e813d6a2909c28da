import { useEffect, useState } from 'react';

/** How long nothing is typed before advice speaks up: half a word is no reason to. */
const PAUSE_MS = 400;

/** The value once it stands still; at first at once. */
export const useSettled = <T>(value: T): T => {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
};
