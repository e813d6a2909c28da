import { useMemo } from 'react';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { plural, t } from '#utils/i18n.ts';
import { pastCycles } from '#utils/okr/diagnosis/past-cycles.ts';
import type { ScreenProps } from '../model.ts';
import { ScreenHead } from '../shell/screen-head.tsx';
import { Afterwards } from '../use-afterwards.ts';
import { CycleTable } from './cycle-table.tsx';
import { Findings } from './findings.tsx';
import css from './history.module.css';
import { Lessons } from './lessons.tsx';

/** Closed cycles side by side, what keeps going wrong in them, and what the team wrote down. */
export const HistoryScreen = ({ dashboard: { document }, record }: ScreenProps) => {
  const past = useMemo(() => (document ? pastCycles(document) : []), [document]);
  if (!document) return null;
  if (past.length === 0)
    return <EmptyState title={t('history_empty_title')} text={t('history_empty_text')} level={1} />;
  return (
    <>
      <ScreenHead title={t('dash_nav_history')} about={plural('history_closed', past.length)} />
      <CycleTable document={document} past={past} />
      <Afterwards>
        <div className={css.columns}>
          <Findings past={past} />
          <Lessons document={document} past={past} pointed={record} />
        </div>
      </Afterwards>
    </>
  );
};
