import { useMemo, useState } from 'react';
import { Banner } from '#components/ui/banner.tsx';
import { listOf, plural, t } from '#utils/i18n.ts';
import type { CsvKind } from '#utils/workspace/csv/columns.ts';
import type { CsvPlan } from '#utils/workspace/csv/csv-plan.ts';
import type { CsvTable } from '#utils/workspace/csv/plan-csv.ts';
import type { Dashboard } from '../model.ts';
import { Segments } from '../segments.tsx';
import { CsvColumns } from './csv-columns.tsx';
import { CsvFoot } from './csv-foot.tsx';
import { CsvPlanList } from './csv-plan-list.tsx';
import css from './data.module.css';
import type { Mapping } from './data-actions.ts';
import { Done } from './done.tsx';
import { DropFile } from './drop-file.tsx';

interface Read {
  name: string;
  table: CsvTable;
  mapping: Mapping;
}

/** A file, what its columns mean, what it would change, and then the change. */
export const CsvImport = ({ dashboard: { actions, document } }: { dashboard: Dashboard }) => {
  const [file, setFile] = useState<Read | null>(null);
  const [done, setDone] = useState<{ rows: number; of: number } | null>(null);
  /** What is being imported: it is judged once, however the document changes under it. */
  const [held, setHeld] = useState<CsvPlan | null>(null);
  const choices = file ? actions.columnChoices(file.table.kind) : [];
  const missing = choices.filter(({ column, needed }) => needed && !file?.mapping.includes(column));
  // biome-ignore lint/correctness/useExhaustiveDependencies: an edit elsewhere makes another document, and so another plan.
  const plan = useMemo(
    () => held ?? (file && missing.length === 0 ? actions.planCsv(file.table, file.mapping) : null),
    [file, held, held ? null : document],
  );
  const read = (text: string, name: string) => {
    const table = actions.readCsv(text);
    setFile({ name, table, mapping: actions.guessMapping(table) });
    setDone(null);
  };
  const asKind = (kind: CsvKind) => {
    if (!file) return;
    const table = { ...file.table, kind };
    setFile({ ...file, table, mapping: actions.guessMapping(table) });
  };
  const taken = takenOf(plan);
  if (done) return <Done text={doneWords(done)} onAgain={() => setDone(null)} />;
  return (
    <>
      <DropFile
        label={t('data_csv_file')}
        accept=".csv,.tsv,.txt,text/csv"
        name={file?.name ?? null}
        onText={read}
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
                onChoose={asKind}
              />
            </div>
            <CsvColumns
              table={file.table}
              mapping={file.mapping}
              choices={choices}
              onMap={(mapping) => setFile({ ...file, mapping })}
            />
          </section>
          {missing.length > 0 && (
            <Banner title={t('data_missing', listOf(missing.map(({ label }) => label)))} />
          )}
          {plan && <CsvPlanList plan={plan} />}
          <CsvFoot
            rows={taken}
            onImport={async (importing) => {
              if (!plan) return { ok: true, value: 0 };
              setHeld(plan);
              const answer = await actions.importCsv(plan, importing);
              setHeld(null);
              return answer;
            }}
            onDone={(rows) => {
              setFile(null);
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

const takenOf = (plan: CsvPlan | null): number =>
  plan?.rows.filter(({ what }) => what === 'new' || what === 'changed').length ?? 0;
