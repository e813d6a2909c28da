import { Check, ChevronDown, CircleAlert, Clock, Minus, Trash2 } from 'lucide-react';
import { useId, useState } from 'react';
import { number, parseDay, shortDay } from '#components/okr/format.ts';
import { Button } from '#components/ui/button.tsx';
import { cx } from '#components/ui/cx.ts';
import { plural, t } from '#utils/i18n.ts';
import { type KpiState, kpiState } from '#utils/okr/kpi-state.ts';
import type { Kpi, KpiReading } from '#utils/okr/model/kpi.ts';
import { LONGEST } from '#utils/okr/model/limits.ts';
import type { Objective } from '#utils/okr/model/objective.ts';
import { CommitField, CommitNumber } from '../commit-field.tsx';
import { addressOf } from '../route.ts';
import { BandFields } from './band-fields.tsx';
import css from './health.module.css';
import type { HealthActions } from './health-actions.ts';
import { KpiChart } from './kpi-chart.tsx';

interface KpiRowProps {
  kpi: Kpi;
  readings: readonly KpiReading[];
  today: string;
  /** The one of this cycle that leads the number back; undefined for none. */
  objective: Objective | undefined;
  actions: HealthActions;
}

/** A health number: its band and way, what it is now, and a field for today's value. */
export const KpiRow = ({ kpi, readings, today, objective, actions }: KpiRowProps) => {
  const [open, setOpen] = useState(false);
  const editor = useId();
  const state = kpiState(kpi, readings, today);
  return (
    <li className={css.kpi}>
      <div className={css.row}>
        <button
          type="button"
          className={css.title}
          aria-expanded={open}
          aria-controls={editor}
          onClick={() => setOpen(!open)}
        >
          <span className={css.name}>{kpi.title}</span>
          <span className={css.bandText}>{bandWords(kpi)}</span>
          <ChevronDown size={16} strokeWidth={1.5} aria-hidden className={cx(open && css.up)} />
        </button>
        <KpiChart band={kpi.band} state={state} />
        <span className={css.value}>
          <b>{state.last ? number(state.last.value) : '–'}</b> {kpi.unit}
        </span>
        <Health state={state} />
        <div className={css.today}>
          <span aria-hidden>{t('health_today')}</span>
          <CommitNumber
            key={state.readings.length}
            className={css.number}
            aria-label={t('health_note_value', kpi.title)}
            value={state.last?.day === today ? state.last.value : null}
            onCommit={(value) => actions.readKpi(kpi.id, value)}
          />
        </div>
      </div>
      {state.proposes && (
        <p className={css.proposal}>
          <span>{plural('health_out_for', state.periodsOut)}</span>
          {objective ? (
            <a className={css.made} href={addressOf('objectives', objective.id)}>
              {objective.title}
            </a>
          ) : (
            <Button kind="text" size="inline" onClick={() => actions.objectiveFromKpi(kpi.id)}>
              {t('health_make_objective')}
            </Button>
          )}
        </p>
      )}
      {open && (
        <div id={editor} className={css.editor}>
          <CommitField
            className={css.grow}
            aria-label={t('health_title')}
            maxLength={LONGEST.title}
            value={kpi.title}
            onCommit={(title) => actions.changeKpi(kpi.id, { title })}
          />
          <BandFields kpi={kpi} onChange={(patch) => actions.changeKpi(kpi.id, patch)} />
          <Button kind="danger" size="small" onClick={() => actions.removeKpi(kpi.id)}>
            <Trash2 size={16} strokeWidth={1.5} aria-hidden />
            {t('health_remove')}
          </Button>
        </div>
      )}
    </li>
  );
};

/** "Healthy from 10 to 20 a week"; empty for a band that is open on both sides. */
const bandWords = ({ band: { min, max }, unit }: Kpi): string => {
  if (min !== null && max !== null) return t('health_band_between', number(min), number(max), unit);
  if (min !== null) return t('health_band_from', number(min), unit);
  return max === null ? t('health_band_none') : t('health_band_to', number(max), unit);
};

const SHAPES = { healthy: Check, out: CircleAlert, overdue: Clock, unread: Minus } as const;

const Health = ({ state: { health, last } }: { state: KpiState }) => {
  const Shape = SHAPES[health];
  const day = last && parseDay(last.day);
  return (
    <span className={css.health} data-health={health}>
      <Shape size={16} strokeWidth={1.75} aria-hidden />
      <span>
        {t(`health_state_${health}`)}
        {day && <small>{shortDay(day)}</small>}
      </span>
    </span>
  );
};
