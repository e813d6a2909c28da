import { RotateCw, Square } from 'lucide-react';
import { problemWords } from '#components/ui/banner.tsx';
import { IconButton } from '#components/ui/button.tsx';
import { language, t } from '#utils/i18n.ts';
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
      {words(refresh)}
    </span>
    {refresh.running ? (
      <IconButton icon={Square} label={t('dash_refresh_stop')} onClick={onStop} />
    ) : (
      <IconButton icon={RotateCw} label={t('dash_refresh')} onClick={onRefresh} />
    )}
  </>
);

const words = ({ running, done, total, finishedAt, problem }: RefreshState): string => {
  if (running) return total === null ? t('dash_refreshing') : t('dash_refreshing_of', done, total);
  if (problem) return problemWords(problem).title;
  if (!finishedAt) return '';
  const at = new Intl.DateTimeFormat(language(), { dateStyle: 'medium', timeStyle: 'short' });
  return t('dash_as_of', at.format(new Date(finishedAt)));
};
