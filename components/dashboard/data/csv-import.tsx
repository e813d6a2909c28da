import { useState } from 'react';
import { Banner } from '#components/ui/banner.tsx';
import { listOf, plural, t } from '#utils/i18n.ts';
import type { CsvKind } from '#utils/workspace/csv/columns.ts';
import type { Dashboard } from '../model.ts';
import { Segments } from '../segments.tsx';
import { CsvColumns } from './csv-columns.tsx';
import { CsvFoot } from './csv-foot.tsx';
import { CsvPlanList } from './csv-plan-list.tsx';
import css from './data.module.css';
import { Done } from './done.tsx';
import { DropFile } from './drop-file.tsx';
import { useCsvFile } from './use-csv-file.ts';

/** A file, what its columns mean, what it would change, and then the change. */
export const CsvImport = ({ dashboard: { actions, document } }: { dashboard: Dashboard }) => {
  const { file, choices, missing, plan, taken, ...csv } = useCsvFile(actions, document);
  const [done, setDone] = useState<{ rows: number; of: number } | null>(null);
  if (done) return <Done text={doneWords(done)} onAgain={() => setDone(null)} />;
  return (
    <>
      <DropFile
        label={t('data_csv_file')}
        accept=".csv,.tsv,.txt,text/csv"
        name={file?.name ?? null}
        onText={(text, name) => {
          csv.read(text, name);
          setDone(null);
        }}
      />
      {file && file.table.rows.length === 0 && <Banner title={t('data_csv_empty')} />}
      {file && file.table.unclosed !== null && <Banner title={t('data_csv_unclosed', file.table.unclosed)} />}
      {file && file.table.rows.length > 0 && (
        <>
          <section className={css.part} aria-labelledby="data-columns">
            <div className={css.partHead}>
              <h2 id="data-columns">{t('data_columns')}</h2>
              <Segments<CsvKind>
                label={t('data_kind')}
                value={file.table.kind}
                options={[
                  { value: 'key-results', label: t('data_kind_key_results') },
                  { value: 'check-ins', label: t('data_kind_check_ins') },
                ]}
                onChoose={csv.asKind}
              />
            </div>
            <CsvColumns table={file.table} mapping={file.mapping} choices={choices} onMap={csv.map} />
          </section>
          {missing.length > 0 && (
            <Banner title={t('data_missing', listOf(missing.map(({ label }) => label)))} />
          )}
          {plan && <CsvPlanList plan={plan} />}
          <CsvFoot
            rows={taken}
            onImport={csv.runPlan}
            onDone={(rows) => {
              csv.close();
              setDone({ rows, of: taken });
            }}
          />
        </>
      )}
    </>
  );
};

const doneWords = ({ rows, of }: { rows: number; of: number }): string =>
  rows < of ? t('data_stopped_rows', rows, of) : plural('data_done_rows', rows);
