import { Trash2 } from 'lucide-react';
import { ProblemBanner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import { t } from '#utils/i18n.ts';
import type { KeyResult } from '#utils/okr/model/key-result.ts';
import type { KeyResultView } from '#utils/okr/view.ts';
import { CommitNumber } from '../commit-field.tsx';
import { isFrozen } from '../frozen.tsx';
import { GoalEditor } from '../goal/goal-editor.tsx';
import type { Dashboard, KeyResultPatch } from '../model.ts';
import { MatchedTickets } from '../rules/matched-tickets.tsx';
import { Segments } from '../segments.tsx';
import { useAsking } from '../use-asking.ts';
import css from './editor.module.css';
import { KeyResultTitle } from './key-result-title.tsx';
import { Line } from './line.tsx';
import { MeasureFields } from './measure-fields.tsx';
import { RuleFields } from './rule-fields.tsx';

interface KeyResultEditorProps {
  definition: KeyResult;
  view: KeyResultView;
  dashboard: Dashboard;
}

/** Every part of a key result; each change is kept at once and can be undone. */
export const KeyResultEditor = ({ definition, view, dashboard }: KeyResultEditorProps) => {
  const { actions } = dashboard;
  const { problem, ask } = useAsking();
  const frozen = isFrozen(dashboard);
  const change = (patch: KeyResultPatch) => ask(() => actions.changeKeyResult(definition.id, patch));
  return (
    <div className={css.columns}>
      <fieldset disabled={frozen}>
        {problem && <ProblemBanner problem={problem} />}
        <KeyResultTitle definition={definition} view={view} dashboard={dashboard} onChange={change} />
        <GoalEditor definition={definition} dashboard={dashboard} onUnit={(unit) => change({ unit })} />
        <MeasureFields
          measure={definition.measure}
          time={dashboard.document?.team.durations ?? 'working'}
          connections={dashboard.snapshot.connections}
          fieldsOf={actions.fields}
          onEstimate={(connection, field) => ask(() => actions.chooseEstimate(connection, field))}
          onMeasure={(measure) => change({ measure })}
        />
        <RuleFields keyResult={definition.id} dashboard={dashboard} />
        <Line label={t('dash_kr_role')}>
          <Segments
            label={t('dash_kr_role')}
            value={definition.role}
            options={[
              { value: 'outcome', label: t('role_outcome') },
              { value: 'guardrail', label: t('role_guardrail') },
            ]}
            onChoose={(role) => change({ role })}
          />
          <span className={css.word}>{t('dash_kr_weight')}</span>
          <CommitNumber
            className={css.number}
            aria-label={t('dash_kr_weight')}
            value={definition.weight}
            fits={(weight) => weight > 0 && weight <= 1000}
            onCommit={(weight) => change({ weight })}
          />
          {!frozen && (
            <Button
              kind="danger"
              size="small"
              className={css.remove}
              onClick={() => actions.removeKeyResult(definition.id)}
            >
              <Trash2 size={16} strokeWidth={1.5} aria-hidden />
              {t('dash_kr_remove')}
            </Button>
          )}
        </Line>
      </fieldset>
      <aside className={css.matches}>
        <MatchedTickets view={view} dashboard={dashboard} />
      </aside>
    </div>
  );
};
