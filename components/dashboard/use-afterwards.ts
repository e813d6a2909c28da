import { type ReactNode, startTransition, useEffect, useState } from 'react';

/** False at first, true once what was rendered with it stands: for what is out of sight, rendered in small steps. */
export const useAfterwards = (): boolean => {
  const [stands, setStands] = useState(false);
  useEffect(() => startTransition(() => setStands(true)), []);
  return stands;
};

/** Its content follows once what is around it stands. */
export const Afterwards = ({ children }: { children: ReactNode }): ReactNode => useAfterwards() && children;
