import { useEffect } from 'react';
import { atRest } from './at-rest.ts';
import { type Later, later, useLater } from './later.ts';
import type { Dashboard } from './model.ts';
import type { Screen } from './route.ts';
import type { Overlay } from './use-open.ts';

interface PartProps {
  dashboard: Dashboard;
  screen: Screen;
  change: boolean;
  onClose: () => void;
}

const palette = later<PartProps>(async () => (await import('./palette/palette.tsx')).Palette);
const keys = later<PartProps>(async () => (await import('./keys/keys-dialog.tsx')).KeysDialog);
const cycle = later<PartProps>(async () => (await import('./cycle/cycle-dialog.tsx')).CycleDialog);

const PARTS: Record<Overlay, Later<PartProps>> = {
  palette,
  keys,
  'new-cycle': cycle,
  'change-cycle': cycle,
};

/** Returns what calls it off. */
const soon = (part: Later<PartProps>): (() => void) => {
  let wanted = true;
  void atRest().then(() => {
    if (wanted) void part.load();
  });
  return () => {
    wanted = false;
  };
};

interface OverlaysProps {
  overlay: Overlay | null;
  dashboard: Dashboard;
  screen: Screen;
  onClose: () => void;
}

/** Loaded when they are first asked for; the palette once the page stands, as one types on without waiting for it. */
export const Overlays = ({ overlay, dashboard, screen, onClose }: OverlaysProps) => {
  const Part = useLater(overlay && PARTS[overlay]);
  useEffect(() => soon(palette), []);
  return (
    Part && (
      <Part
        key={overlay}
        dashboard={dashboard}
        screen={screen}
        change={overlay === 'change-cycle'}
        onClose={onClose}
      />
    )
  );
};
