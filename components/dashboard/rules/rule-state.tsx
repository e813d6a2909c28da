import { t } from '#utils/i18n.ts';
import type { RulePreview } from '#utils/messaging/protocol.ts';
import type { KeyResultId } from '#utils/okr/model/ids.ts';
import type { Problem } from '#utils/problem.ts';
import type { Dashboard } from '../model.ts';
import { RuleFault, RuleProblem } from './rule-fault.tsx';
import { RulePreviewList } from './rule-preview.tsx';
import type { Written } from './rule-query.ts';
import css from './rules.module.css';
import type { Latest } from './use-latest.ts';

interface RuleStateProps {
  id: string;
  text: string;
  state: Written;
  problem: Problem | null;
  /** A word is being typed that can still become something: no fault is told yet. */
  quiet: boolean;
  /** Nothing is offered to choose from. */
  hint: boolean;
  preview: Latest<RulePreview>;
  keyResult: KeyResultId;
  dashboard: Dashboard;
}

/** Below the text: what is wrong with it, or what it would bring in. */
export const RuleState = ({
  id,
  text,
  state,
  problem,
  quiet,
  hint,
  preview,
  keyResult,
  dashboard,
}: RuleStateProps) => {
  const { answer, waiting } = preview;
  return (
    <div className={css.below}>
      {state.state === 'not-json' && !quiet && (
        <RuleFault id={id} text={text} words={t('dash_rule_not_json')} at={state.at} />
      )}
      {state.state === 'choose' && hint && <p className={css.more}>{t('dash_rule_choose')}</p>}
      {state.state === 'written' && problem && !quiet && (
        <RuleProblem id={id} text={text} problem={problem} />
      )}
      {state.state === 'written' && answer?.ok && (
        <RulePreviewList
          preview={answer.value}
          query={state.query}
          countMore={dashboard.actions.countMore}
          keyResult={keyResult}
          nameOf={(other) => shortNameOf(dashboard, other)}
          waiting={waiting}
        />
      )}
      {state.state === 'written' && answer === null && <p className={css.more}>{t('dash_preview_asking')}</p>}
    </div>
  );
};

const shortNameOf = ({ snapshot }: Dashboard, id: KeyResultId): string =>
  snapshot.view?.objectives.flatMap(({ keyResults }) => keyResults).find((one) => one.id === id)?.shortName ??
  '';
