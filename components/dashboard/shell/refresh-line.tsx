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
  onRefresh: () => void;
  onStop: () => void;
}

/** How fresh the numbers are, and the way to newer ones. */
export const RefreshLine = ({ refresh, onRefresh, onStop }: RefreshLineProps) => (
  <>
    <span className={css.fresh} role="status">
      {words(refresh, useNow())}
    </span>
    {refresh.running ? (
      <IconButton icon={Square} label={t('dash_refresh_stop')} onClick={onStop} />
    ) : (
      <IconButton icon={RotateCw} label={t('dash_refresh')} onClick={onRefresh} />
    )}
  </>
);

const words = ({ running, done, total, finishedAt, problem }: RefreshState, now: Date): string => {
  if (running) return total === null ? t('dash_refreshing') : t('dash_refreshing_of', done, total);
  if (problem) return problemWords(problem).title;
  return finishedAt ? asOf(finishedAt, now) : '';
};
