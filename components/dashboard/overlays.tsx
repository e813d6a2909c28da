import { createContext, lazy, Suspense, useContext, useEffect } from 'react';
import type { Dashboard } from './model.ts';
import type { Screen } from './route.ts';

/** What opens over any screen, one at a time. */
export type Overlay = 'palette' | 'keys' | 'new-cycle' | 'change-cycle';

export const OpenContext = createContext<(overlay: Overlay) => void>(() => {});

/** Opens one of them from wherever its button stands. */
export const useOpen = (): ((overlay: Overlay) => void) => useContext(OpenContext);

const loadPalette = async () => ({ default: (await import('./palette/palette.tsx')).Palette });
const Palette = lazy(loadPalette);
const KeysDialog = lazy(async () => ({ default: (await import('./keys/keys-dialog.tsx')).KeysDialog }));
const CycleDialog = lazy(async () => ({ default: (await import('./cycle/cycle-dialog.tsx')).CycleDialog }));

interface OverlaysProps {
  overlay: Overlay | null;
  dashboard: Dashboard;
  screen: Screen;
  onClose: () => void;
}

/** Loaded when they are first asked for; the palette once the page stands, as one types on without waiting for it. */
export const Overlays = ({ overlay, dashboard, screen, onClose }: OverlaysProps) => {
  useEffect(() => void loadPalette(), []);
  return (
    <Suspense>
      {overlay === 'palette' && <Palette dashboard={dashboard} onClose={onClose} />}
      {overlay === 'keys' && <KeysDialog screen={screen} onClose={onClose} />}
      {(overlay === 'new-cycle' || overlay === 'change-cycle') && (
        <CycleDialog
          key={overlay}
          dashboard={dashboard}
          change={overlay === 'change-cycle'}
          onClose={onClose}
        />
      )}
    </Suspense>
  );
};
