import { Trash2 } from 'lucide-react';
import { ProblemBanner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import { t } from '#utils/i18n.ts';
import type { KeyResult } from '#utils/okr/model/key-result.ts';
import type { KeyResultView } from '#utils/okr/view.ts';
import { CommitField, CommitNumber } from '../commit-field.tsx';
import type { Dashboard, KeyResultPatch } from '../model.ts';
import { Segments } from '../segments.tsx';
import { useAsking } from '../use-asking.ts';
import css from './editor.module.css';
import { GoalFields } from './goal-fields.tsx';
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
  const change = (patch: KeyResultPatch) => ask(() => actions.changeKeyResult(definition.id, patch));
  return (
    <div className={css.columns}>
      <div>
        {problem && <ProblemBanner problem={problem} />}
        <Line label={t('dash_kr_title')}>
          <CommitField
            className={css.grow}
            aria-label={t('dash_kr_title')}
            value={definition.title}
            onCommit={(title) => change({ title })}
          />
          <CommitField
            className={css.short}
            aria-label={t('dash_kr_short')}
            placeholder={t('dash_kr_short')}
            mayBeEmpty
            maxLength={60}
            value={definition.shortName}
            onCommit={(shortName) => change({ shortName })}
          />
        </Line>
        <GoalFields
          key={definition.goal?.kind ?? 'none'}
          goal={definition.goal}
          unit={definition.unit}
          onGoal={(goal) => change({ goal })}
          onUnit={(unit) => change({ unit })}
        />
        <MeasureFields
          measure={definition.measure}
          connections={dashboard.snapshot.connections}
          fieldsOf={actions.fields}
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
            onCommit={(weight) => weight > 0 && change({ weight })}
          />
          <Button
            kind="danger"
            size="small"
            className={css.remove}
            onClick={() => actions.removeKeyResult(definition.id)}
          >
            <Trash2 size={16} strokeWidth={1.5} aria-hidden />
            {t('dash_kr_remove')}
          </Button>
        </Line>
      </div>
      <Matches view={view} />
    </div>
  );
};

const SHOWN = 6;

/** What the links and rules bring in as it stands. */
const Matches = ({ view }: { view: KeyResultView }) => (
  <aside className={css.matches}>
    <h4>{t('dash_matches', view.tickets.length)}</h4>
    <p className={css.quiet}>{t('dash_counted', view.explanation.counted, view.explanation.matched)}</p>
    <ul>
      {view.tickets.slice(0, SHOWN).map((ticket) => (
        <li key={ticket.key + ticket.url}>
          <span>{ticket.key}</span>
          <span className={css.cut}>{ticket.title}</span>
          <span>{t(`category_${ticket.category}`)}</span>
        </li>
      ))}
    </ul>
  </aside>
);
