import { ArrowRight } from 'lucide-react';
import { QuietSelect } from '#components/ui/select.tsx';
import { t } from '#utils/i18n.ts';
import type { CsvTable } from '#utils/workspace/csv/plan-csv.ts';
import css from './data.module.css';
import type { ColumnChoice, Mapping } from './data-actions.ts';

interface CsvColumnsProps {
  table: CsvTable;
  mapping: Mapping;
  choices: readonly ColumnChoice[];
  onMap: (mapping: Mapping) => void;
}

const SHOWN = 3;

/** Each column of the file with what is in it, and what it is taken for. */
export const CsvColumns = ({ table, mapping, choices, onMap }: CsvColumnsProps) => (
  <ul className={css.columns}>
    {table.heads.map((head, at) => {
      const name = head.trim() === '' ? t('data_column_unnamed', at + 1) : head;
      const chosen = choices.find(({ column }) => column === mapping[at]);
      const choose = (value: string) => {
        const column = choices.find((choice) => choice.column === value)?.column ?? null;
        // A meaning is given once: whoever had it lets go.
        onMap(
          table.heads.map((_, n) => {
            if (n === at) return column;
            return mapping[n] === column ? null : (mapping[n] ?? null);
          }),
        );
      };
      return (
        // biome-ignore lint/suspicious/noArrayIndexKey: columns have no name of their own; their place is what they are.
        <li key={at} data-off={chosen === undefined || undefined}>
          <span className={css.head}>{name}</span>
          <span className={css.examples}>{examples(table, at)}</span>
          <ArrowRight className={css.arrow} size={16} strokeWidth={1.5} aria-hidden />
          <QuietSelect
            className={css.meaning}
            label={t('data_column_as', name)}
            value={chosen?.column ?? ''}
            options={[
              { value: '', label: t('data_column_none') },
              ...choices.map(({ column, label }) => ({ value: column, label })),
            ]}
            onChoose={choose}
          >
            <span>{chosen?.label ?? t('data_column_none')}</span>
          </QuietSelect>
        </li>
      );
    })}
  </ul>
);

/** The first few different ones, however long the file is. */
const examples = ({ rows }: CsvTable, at: number): string => {
  const found = new Set<string>();
  for (const { cells } of rows) {
    const cell = (cells[at] ?? '').trim();
    if (cell !== '') found.add(cell);
    if (found.size === SHOWN) break;
  }
  return [...found].join(' · ');
};
