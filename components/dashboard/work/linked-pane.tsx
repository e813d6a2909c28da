import { useMemo } from 'react';
import { Button } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { language, t } from '#utils/i18n.ts';
import type { KeyResultId } from '#utils/okr/model/ids.ts';
import { ruleText } from '#utils/okr/rule-text.ts';
import type { TeamView } from '#utils/okr/view.ts';
import type { Dashboard } from '../model.ts';
import { sharedTickets } from '../rules/serves.ts';
import { KeyResultSection } from './key-result-section.tsx';
import type { ObjectiveWork } from './linked-work.ts';
import type { Rows } from './use-selection.ts';
import css from './work.module.css';

interface LinkedPaneProps {
  work: ObjectiveWork[];
  view: TeamView;
  dashboard: Dashboard;
  /** Null where nothing can be chosen. */
  rows: Rows | null;
  onEverything: () => void;
}

/** What serves each key result, and why it counts. */
export const LinkedPane = ({ work, view, dashboard, rows, onEverything }: LinkedPaneProps) => {
  const servedBy = useMemo(() => sharedTickets(view), [view]);
  const rules = useMemo(() => rulesOf(dashboard), [dashboard]);
  if (view.objectives.every(({ keyResults }) => keyResults.length === 0))
    return <EmptyState title={t('work_empty_title')} text={t('work_empty_text')} />;
  if (work.length === 0)
    return (
      <EmptyState
        title={t('work_filtered_title')}
        text={t('work_filtered_text')}
        actions={<Button onClick={onEverything}>{t('work_filter_clear')}</Button>}
      />
    );
  return work.map(({ objective, keyResults }) => (
    <section key={objective.id} className={css.objective}>
      <h2 className={css.objectiveTitle}>{objective.title}</h2>
      {keyResults.map((one) => (
        <KeyResultSection
          key={one.keyResult.id}
          work={one}
          rules={rules.get(one.keyResult.id) ?? []}
          {...{ dashboard, rows, servedBy }}
        />
      ))}
    </section>
  ));
};

const rulesOf = ({ document }: Dashboard): Map<KeyResultId, string[]> => {
  const words = { say: t, locale: language() };
  const rules = new Map<KeyResultId, string[]>();
  for (const rule of document?.rules ?? [])
    rules.set(rule.keyResult, [...(rules.get(rule.keyResult) ?? []), ruleText(rule, words)]);
  return rules;
};
