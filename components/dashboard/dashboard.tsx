import { Suspense, useEffect } from 'react';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { t } from '#utils/i18n.ts';
import type { Dashboard as Data } from './model.ts';
import { useRecord, useScreen } from './route.ts';
import { SCREEN_LIST } from './screens.ts';
import { Shell } from './shell/shell.tsx';

/** A title and what stands under it, while a screen is loaded. */
const LINES: [number, number][] = [
  [30, 28],
  [80, 16],
  [70, 16],
];

/** The dashboard: one screen at a time, chosen by the address. */
export const Dashboard = ({ dashboard }: { dashboard: Data }) => {
  const screen = useScreen();
  const record = useRecord();
  const { label, Screen } = SCREEN_LIST[screen];
  useEffect(() => {
    document.title = `${t(label)} · ${t('app_name')}`;
  }, [label]);
  return (
    <Shell dashboard={dashboard} screen={screen}>
      <Suspense fallback={<Skeleton label={t('dash_loading')} lines={LINES} />}>
        <Screen dashboard={dashboard} record={record} />
      </Suspense>
    </Shell>
  );
};
