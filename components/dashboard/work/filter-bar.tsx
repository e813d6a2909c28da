import { Search } from 'lucide-react';
import type { Ref } from 'react';
import { QuietSelect } from '#components/ui/select.tsx';
import { t } from '#utils/i18n.ts';
import type { StatusCategory } from '#utils/measure/facts.ts';
import type { KeyResultView } from '#utils/okr/view.ts';
import { EVERYTHING, type WorkFilter } from './linked-work.ts';
import css from './work.module.css';

const CATEGORIES: StatusCategory[] = ['todo', 'doing', 'done', 'cancelled'];

interface FilterBarProps {
  filter: WorkFilter;
  onFilter: (filter: WorkFilter) => void;
  /** Null: there is none to choose from. */
  keyResults: KeyResultView[] | null;
  projects: string[];
  categories: boolean;
  field: Ref<HTMLInputElement>;
}

/** What is shown: words, key result, project, status category. */
export const FilterBar = ({ filter, onFilter, keyResults, projects, categories, field }: FilterBarProps) => {
  const put = (patch: Partial<WorkFilter>) => onFilter({ ...filter, ...patch });
  return (
    <search className={css.filter}>
      <span className={css.search}>
        <Search size={14} strokeWidth={1.5} aria-hidden />
        <input
          ref={field}
          type="search"
          aria-label={t('work_search')}
          placeholder={t('work_search')}
          value={filter.text}
          onChange={({ currentTarget }) => put({ text: currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            if (filter.text === '') event.currentTarget.blur();
            put({ text: '' });
          }}
        />
        <kbd className={css.hint} aria-hidden>
          /
        </kbd>
      </span>
      {keyResults && (
        <Choice
          label={t('work_filter_key_result')}
          all={t('work_filter_all_key_results')}
          value={filter.keyResult}
          options={keyResults.map(({ id, shortName }) => ({ value: id, label: shortName }))}
          onChoose={(value) => put({ keyResult: keyResults.find(({ id }) => id === value)?.id ?? null })}
        />
      )}
      {projects.length > 1 && (
        <Choice
          label={t('work_filter_project')}
          all={t('work_filter_all_projects')}
          value={filter.project}
          options={projects.map((key) => ({ value: key, label: key }))}
          onChoose={(project) => put({ project })}
        />
      )}
      {categories && (
        <Choice
          label={t('work_filter_category')}
          all={t('work_filter_all_categories')}
          value={filter.category}
          options={CATEGORIES.map((one) => ({ value: one, label: t(`category_${one}`) }))}
          onChoose={(value) => put({ category: CATEGORIES.find((one) => one === value) ?? null })}
        />
      )}
      {isNarrow(filter) && (
        <button type="button" className={css.clear} onClick={() => onFilter(EVERYTHING)}>
          {t('work_filter_clear')}
        </button>
      )}
    </search>
  );
};

const isNarrow = ({ text, keyResult, project, category }: WorkFilter): boolean =>
  text !== '' || keyResult !== null || project !== null || category !== null;

interface ChoiceProps {
  label: string;
  all: string;
  value: string | null;
  options: { value: string; label: string }[];
  onChoose: (value: string | null) => void;
}

const Choice = ({ label, all, value, options, onChoose }: ChoiceProps) => (
  <QuietSelect
    label={label}
    className={css.choice}
    value={value ?? ''}
    options={[{ value: '', label: all }, ...options]}
    onChoose={(next) => onChoose(next === '' ? null : next)}
  >
    <span className={css.cut}>{options.find((one) => one.value === value)?.label ?? all}</span>
  </QuietSelect>
);
