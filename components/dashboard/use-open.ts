import { createContext, useContext } from 'react';

/** What opens over any screen, one at a time. */
export type Overlay = 'palette' | 'keys' | 'new-cycle' | 'change-cycle';

export const OpenContext = createContext<(overlay: Overlay) => void>(() => {});

/** Opens one of them from wherever its button stands. */
export const useOpen = (): ((overlay: Overlay) => void) => useContext(OpenContext);
