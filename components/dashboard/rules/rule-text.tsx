import { type ReactNode, useId, useMemo, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { t } from '#utils/i18n.ts';
import type { Suggestion, Suggestions } from '#utils/messaging/rule-help.ts';
import type { ConnectionView } from '#utils/messaging/snapshot.ts';
import type { KeyResultId, RuleId } from '#utils/okr/model/ids.ts';
import type { Query } from '#utils/okr/model/link.ts';
import type { Dashboard } from '../model.ts';
import { Line } from '../objectives/line.tsx';
import { useAsking } from '../use-asking.ts';
import { Combobox } from './combobox.tsx';
import { type Kind, textOf, type Written, written } from './rule-query.ts';
import { RuleState } from './rule-state.tsx';
import css from './rules.module.css';
import { usePreview, useSuggestions } from './use-rule-help.ts';

export interface RuleTextProps {
  keyResult: KeyResultId;
  dashboard: Dashboard;
  /** The rule that is changed; null for a new one. */
  rule: { id: RuleId; query: Query } | null;
  connection: ConnectionView;
  kind: Kind;
  onDone: () => void;
  /** What chooses the kind. */
  children: ReactNode;
}

export const message = (kind: Kind): string => kind.replace('-', '_');

/** One rule's text with its completion, and what it would bring in, while one types. */
export const RuleText = ({
  keyResult,
  dashboard,
  rule,
  onDone,
  connection,
  kind,
  children,
}: RuleTextProps) => {
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

/** Of a ticket that has to be chosen: the one whose key was typed, else the first. */
const firstOf = ({ options }: Suggestions, text: string): Query | null => {
  const exact = options.find(({ label }) => label.toLowerCase() === text.trim().toLowerCase());
  return (exact ?? options[0])?.query ?? null;
};
