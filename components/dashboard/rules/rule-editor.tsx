import { useId, useMemo, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { QuietSelect } from '#components/ui/select.tsx';
import { t } from '#utils/i18n.ts';
import type { RulePreview } from '#utils/messaging/protocol.ts';
import type { Suggestion, Suggestions } from '#utils/messaging/rule-help.ts';
import type { ConnectionView } from '#utils/messaging/snapshot.ts';
import type { KeyResultId, RuleId } from '#utils/okr/model/ids.ts';
import type { Query } from '#utils/okr/model/link.ts';
import type { Problem } from '#utils/problem.ts';
import type { Dashboard } from '../model.ts';
import editor from '../objectives/editor.module.css';
import { Line } from '../objectives/line.tsx';
import { useAsking } from '../use-asking.ts';
import { Combobox } from './combobox.tsx';
import { RuleFault, RuleProblem } from './rule-fault.tsx';
import { RulePreviewList } from './rule-preview.tsx';
import { type Kind, kindsOf, textOf, type Written, written } from './rule-query.ts';
import css from './rules.module.css';
import { type Latest, useLatest } from './use-latest.ts';

interface RuleEditorProps {
  keyResult: KeyResultId;
  dashboard: Dashboard;
  /** The rule that is changed; null for a new one. */
  rule: { id: RuleId; query: Query } | null;
  onDone: () => void;
}

const NONE: Suggestions = { from: 0, to: 0, options: [] };

interface Choice {
  connection: ConnectionView;
  kind: Kind;
  value: string;
}

const choicesOf = (connections: ConnectionView[]): Choice[] =>
  connections.flatMap((connection) =>
    kindsOf(connection).map((kind) => ({ connection, kind, value: `${connection.id} ${kind}` })),
  );

const siteOf = (query: Query): string => (query.kind === 'parent' ? query.issue.site : query.site);

/** A rule as it is written: its kind, its text with completion, and what it would bring in, while one types. */
export const RuleEditor = ({ keyResult, dashboard, rule, onDone }: RuleEditorProps) => {
  const { snapshot } = dashboard;
  const choices = choicesOf(snapshot.connections);
  const own = choices.find(
    ({ connection, kind }) => rule && kind === rule.query.kind && connection.site === siteOf(rule.query),
  );
  const [chosen, setChosen] = useState((own ?? choices[0])?.value ?? '');
  const choice = choices.find(({ value }) => value === chosen) ?? choices[0];
  if (!choice) return null;
  return (
    <RuleText key={choice.value} {...{ keyResult, dashboard, rule, onDone, choice }}>
      <QuietSelect
        label={t('dash_rule_kind')}
        className={editor.choice}
        value={choice.value}
        options={choices.map((one) => ({ value: one.value, label: kindLabel(one) }))}
        onChoose={setChosen}
      >
        {kindLabel(choice)}
      </QuietSelect>
    </RuleText>
  );
};

const message = (kind: Kind): string => kind.replace('-', '_');
const kindLabel = ({ connection, kind }: Choice): string =>
  t('dash_rule_choice', t(`dash_rule_kind_${message(kind)}`), connection.label);

const RuleText = ({
  keyResult,
  dashboard,
  rule,
  onDone,
  choice: { connection, kind },
  children,
}: RuleEditorProps & { choice: Choice; children: React.ReactNode }) => {
  const id = useId();
  const { actions } = dashboard;
  const starts = rule && rule.query.kind === kind ? textOf(rule.query) : '';
  const [text, setText] = useState(starts);
  const [at, setAt] = useState(starts.length);
  const [typing, setTyping] = useState(false);
  const [picked, setPicked] = useState<Suggestion | null>(null);
  const { busy, problem, ask } = useAsking();
  const suggestions = useSuggestions(dashboard, connection, kind, text, at, `${id}s`);
  // What was chosen from the list stands for its text until that is changed.
  const fromList = picked?.query && picked.insert === text ? picked.query : null;
  const same = rule && textOf(rule.query) === text && rule.query.kind === kind ? rule.query : null;
  const own = fromList ?? same;
  const state = useMemo(
    (): Written => (own ? { state: 'written', query: own } : written(kind, connection, text)),
    [own, kind, connection, text],
  );
  const query = state.state === 'written' ? state.query : null;
  const preview = usePreview(dashboard, keyResult, query, `${id}p`);

  const keep = () => {
    const found = query ?? firstOf(suggestions, text);
    if (!found || busy) return;
    const kept = () => {
      setText('');
      setPicked(null);
      onDone();
    };
    ask(() => (rule ? actions.changeRule(rule.id, found) : actions.addRule(keyResult, found)), kept);
  };
  const fault = `${id}fault`;
  const refused = preview.answer?.ok === false ? preview.answer.problem : problem;
  // A word that can still become something is no fault yet.
  const wrong = !typing && (state.state === 'not-json' || (query !== null && refused !== null));
  return (
    <>
      <Line label={t(rule ? 'dash_rule' : 'dash_rule_new')}>
        {children}
        <span className={css.write}>
          <Combobox
            label={t(rule ? 'dash_rule' : 'dash_rule_new')}
            placeholder={t(`dash_rule_example_${message(kind)}`)}
            value={text}
            onText={(next, caret) => {
              setText(next);
              setAt(caret);
            }}
            suggestions={suggestions}
            onChoose={setPicked}
            onList={setTyping}
            onEnter={keep}
            invalid={wrong}
            describedBy={wrong ? fault : undefined}
            mono={kind === 'jql' || kind === 'linear-filter'}
          />
          <Button size="small" disabled={busy || (query === null && kind !== 'parent')} onClick={keep}>
            {t(rule ? 'dash_rule_keep' : 'dash_add')}
          </Button>
          {rule && (
            <Button size="small" kind="quiet" onClick={onDone}>
              {t('ui_cancel')}
            </Button>
          )}
        </span>
      </Line>
      <RuleState
        id={fault}
        text={text}
        state={state}
        problem={refused}
        quiet={typing}
        hint={suggestions.options.length === 0}
        preview={preview}
        {...{ keyResult, dashboard }}
      />
    </>
  );
};

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
const RuleState = ({
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

/** Of a ticket that has to be chosen: the one whose key was typed, else the first. */
const firstOf = ({ options }: Suggestions, text: string): Query | null => {
  const exact = options.find(({ label }) => label.toLowerCase() === text.trim().toLowerCase());
  return (exact ?? options[0])?.query ?? null;
};

const shortNameOf = ({ snapshot }: Dashboard, id: KeyResultId): string =>
  snapshot.view?.objectives.flatMap(({ keyResults }) => keyResults).find((one) => one.id === id)?.shortName ??
  '';

const usePreview = ({ actions }: Dashboard, keyResult: KeyResultId, query: Query | null, turn: string) =>
  useLatest<Query, RulePreview>(
    query,
    (asked) => actions.previewRule({ keyResult, query: asked, turn }),
    () => actions.stopAsking(turn),
  );

const useSuggestions = (
  { actions }: Dashboard,
  connection: ConnectionView,
  kind: Kind,
  text: string,
  at: number,
  turn: string,
): Suggestions => {
  const { answer } = useLatest(
    { kind, text, at: Math.min(at, text.length) },
    (asked) => actions.suggest({ ...asked, connection: connection.id, turn }),
    () => actions.stopAsking(turn),
  );
  // Trouble with suggestions is no trouble: the preview says what is wrong.
  const value = answer?.ok ? answer.value : null;
  // Those of an earlier text would replace the wrong part of it.
  return value && value.to <= text.length ? value : NONE;
};
