import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { useNow } from '#components/ui/clock.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { plural, t } from '#utils/i18n.ts';
import { dayOf } from '#utils/okr/calendar.ts';
import { kpiState } from '#utils/okr/kpi-state.ts';
import { kpiObjectiveId } from '#utils/okr/model/kpi.ts';
import type { ScreenProps } from '../model.ts';
import { ScreenHead } from '../shell/screen-head.tsx';
import css from './health.module.css';
import { KpiRow } from './kpi-row.tsx';
import { NewKpi } from './new-kpi.tsx';

/** Numbers that run on and guard what already works: each with its band, its way and today's value. */
export const HealthScreen = ({ dashboard: { snapshot, document, actions } }: ScreenProps) => {
  const [adding, setAdding] = useState(false);
  const now = useNow();
  if (!document) return null;
  const today = dayOf(now.getTime(), document.team.timeZone) ?? '';
  const out = document.kpis.filter(
    (kpi) => kpiState(kpi, document.kpiReadings, today).health === 'out',
  ).length;
  const empty = document.kpis.length === 0;
  const cycle = snapshot.view?.cycle?.id;
  return (
    <>
      <ScreenHead
        title={t('dash_nav_health')}
        about={empty ? t('health_about') : out === 0 ? t('health_out_none') : plural('health_out', out)}
      >
        {!empty && (
          <Button size="small" onClick={() => setAdding(true)}>
            <Plus size={16} strokeWidth={1.5} aria-hidden />
            {t('health_add')}
          </Button>
        )}
      </ScreenHead>
      <ul className={css.list}>
        {document.kpis.map((kpi) => (
          <KpiRow
            key={kpi.id}
            kpi={kpi}
            readings={document.kpiReadings}
            today={today}
            objective={document.objectives.find(({ id }) => cycle && id === kpiObjectiveId(kpi.id, cycle))}
            actions={actions}
          />
        ))}
      </ul>
      {empty && !adding && (
        <EmptyState
          title={t('health_empty_title')}
          text={t('health_empty_text')}
          actions={
            <Button kind="primary" onClick={() => setAdding(true)}>
              <Plus size={16} strokeWidth={1.5} aria-hidden />
              {t('health_add')}
            </Button>
          }
        />
      )}
      {adding && (
        <NewKpi
          autoFocus
          onAdd={(kpi) => {
            actions.addKpi(kpi);
            setAdding(false);
          }}
          onCancel={() => setAdding(false)}
        />
      )}
    </>
  );
};
