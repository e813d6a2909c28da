import { RotateCw, Square } from 'lucide-react';
import { asOf } from '#components/okr/format.ts';
import { problemWords } from '#components/ui/banner.tsx';
import { IconButton } from '#components/ui/button.tsx';
import { useNow } from '#components/ui/clock.tsx';
import { t } from '#utils/i18n.ts';
import type { RefreshState } from '#utils/messaging/snapshot.ts';
import css from './shell.module.css';

interface RefreshLineProps {
  refresh: RefreshState;
  online: boolean;
  onRefresh: () => void;
  onStop: () => void;
}

/** How fresh the numbers are, and the way to newer ones. */
export const RefreshLine = ({ refresh, online, onRefresh, onStop }: RefreshLineProps) => (
  <>
    <span className={css.fresh} role="status">
      {words(refresh, online, useNow())}
    </span>
    {refresh.running ? (
      <IconButton icon={Square} label={t('dash_refresh_stop')} onClick={onStop} />
    ) : (
      <IconButton icon={RotateCw} label={t('dash_refresh')} onClick={onRefresh} />
    )}
  </>
);

const words = (refresh: RefreshState, online: boolean, now: Date): string => {
  const { running, done, total, finishedAt, problem } = refresh;
  if (running) return total === null ? t('dash_refreshing') : t('dash_refreshing_of', done, total);
  if (problem) return problemWords(problem).title;
  const age = finishedAt ? asOf(finishedAt, now) : '';
  if (online) return age;
  return age ? t('dash_offline_as_of', age) : t('dash_offline');
};
