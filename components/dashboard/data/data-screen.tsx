import { ChevronLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '#utils/i18n.ts';
import type { Dashboard } from '../model.ts';
import { CsvImport } from './csv-import.tsx';
import css from './data.module.css';
import { DataOverview } from './data-overview.tsx';
import { OutlineImport } from './outline-import.tsx';

/** `data`, or a step of it: `data/csv`, `data/tracker`. */
export const isDataRecord = (record: string | null): boolean => /^data(\/|$)/.test(record ?? '');

/** Everything that goes into the workspace and out of it. */
export const DataScreen = ({ dashboard, record }: { dashboard: Dashboard; record: string | null }) => {
  const team = dashboard.document?.team.id;
  switch (record) {
    case 'data/csv':
      return (
        <Step title={t('data_csv_title')} text={t('data_csv_text')}>
          <CsvImport key={team} dashboard={dashboard} />
        </Step>
      );
    case 'data/tracker':
      return (
        <Step title={t('data_tracker_title')} text={t('data_tracker_text')}>
          <OutlineImport key={team} dashboard={dashboard} />
        </Step>
      );
    default:
      return <DataOverview dashboard={dashboard} />;
  }
};

const Step = ({ title, text, children }: { title: string; text: string; children: ReactNode }) => (
  <div className={css.step}>
    <a className={css.back} href="#/settings/data">
      <ChevronLeft size={16} strokeWidth={1.5} aria-hidden />
      {t('data_title')}
    </a>
    <h1 className={css.title}>{title}</h1>
    <p className={css.lead}>{text}</p>
    {children}
  </div>
);
