import { useState } from 'react';
import { t } from '#utils/i18n.ts';
import type { Kpi } from '#utils/okr/model/kpi.ts';
import { NewTitle } from '../objectives/new-title.tsx';
import { BandFields } from './band-fields.tsx';
import css from './health.module.css';

const EMPTY: Pick<Kpi, 'band' | 'unit' | 'period'> = {
  band: { min: null, max: null },
  unit: '',
  period: 'week',
};

interface NewKpiProps {
  autoFocus: boolean;
  onAdd: (kpi: Omit<Kpi, 'id' | 'order'>) => void;
  onCancel: () => void;
}

/** A name and a band: Enter adds it. */
export const NewKpi = ({ autoFocus, onAdd, onCancel }: NewKpiProps) => {
  const [draft, setDraft] = useState(EMPTY);
  return (
    <section className={css.newKpi}>
      <NewTitle
        draft="kpi"
        label={t('health_title')}
        placeholder={t('health_title_placeholder')}
        autoFocus={autoFocus}
        onAdd={(title) => {
          onAdd({ ...draft, title });
          setDraft(EMPTY);
        }}
        onCancel={onCancel}
      />
      <BandFields kpi={draft} onChange={(patch) => setDraft({ ...draft, ...patch })} />
    </section>
  );
};
