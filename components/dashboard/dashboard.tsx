import { useEffect, useState } from 'react';
import { Boundary } from '#components/layout/boundary.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { t } from '#utils/i18n.ts';
import { homeScreen } from './home-screen.ts';
import { GO } from './keys/shortcuts.ts';
import { useKeys } from './keys/use-keys.ts';
import { useLater } from './later.ts';
import type { Dashboard as Data } from './model.ts';
import { Overlays } from './overlays.tsx';
import { addressOf, replaceAddress, type Screen, useOpenPlace, useRecord, useScreen } from './route.ts';
import { SCREEN_LIST } from './screens.ts';
import { NotHere } from './shell/not-here.tsx';
import { Shell } from './shell/shell.tsx';
import { useArrival, useScrollMemory } from './use-arrival.ts';
import { OpenContext, type Overlay } from './use-open.ts';
import { usePhase } from './use-phase.ts';

/** A title and what stands under it, while a screen is loaded. */
const LINES: [number, number][] = [
  [30, 28],
  [80, 16],
  [70, 16],
];

/** The dashboard: one screen at a time, chosen by the address, and what opens over any of them. */
export const Dashboard = ({ dashboard }: { dashboard: Data }) => {
  const screen = useScreen();
  const record = useRecord();
  const [overlay, setOverlay] = useState<Overlay | null>(null);
  const { label, screen: asked } = SCREEN_LIST[screen];
  const Shown = useLater(asked);
  const open = useHome(dashboard);
  useScrollMemory();
  useDashboardKeys(dashboard, setOverlay);
  useEffect(() => {
    document.title = `${t(label)} · ${t('app_name')}`;
  }, [label]);
  return (
    <OpenContext value={setOverlay}>
      <Shell dashboard={dashboard} screen={screen}>
        <NotHere dashboard={dashboard} screen={screen} record={record} />
        {open || (
          <Boundary key={screen}>
            {Shown ? (
              <>
                <Shown dashboard={dashboard} record={record} />
                <Arrival screen={screen} />
              </>
            ) : (
              <Skeleton label={t('dash_loading')} lines={LINES} />
            )}
          </Boundary>
        )}
      </Shell>
      <Overlays overlay={overlay} dashboard={dashboard} screen={screen} onClose={() => setOverlay(null)} />
    </OpenContext>
  );
};

/** Stands beside the screen: its effects run once the screen is there. */
const Arrival = ({ screen }: { screen: Screen }) => {
  useArrival(screen);
  return null;
};

/** Without a place in the address, the cycle's phase says which screen comes first; true until that is known. */
const useHome = (dashboard: Data): boolean => {
  const open = useOpenPlace();
  const standing = usePhase(dashboard);
  const { view, teams } = dashboard.snapshot;
  const known = standing !== null || !view;
  const home = homeScreen(standing?.phase ?? null, teams.length);
  useEffect(() => {
    if (open && known) replaceAddress(addressOf(home));
  }, [open, known, home]);
  return open;
};

/** Keys that act on every screen. */
const useDashboardKeys = ({ actions }: Data, open: (overlay: Overlay) => void): void =>
  useKeys(
    {
      Palette: () => open('palette'),
      '/': () => open('palette'),
      '?': () => open('keys'),
      // Not asked of the snapshot: who takes back at once what was just done is ahead of it.
      Undo: () => actions.undo(),
      Redo: () => actions.redo(),
      ...Object.fromEntries(
        GO.map(({ letter, screen }) => [
          `g ${letter}`,
          () => {
            window.location.hash = addressOf(screen);
          },
        ]),
      ),
    },
    { anywhere: true },
  );
