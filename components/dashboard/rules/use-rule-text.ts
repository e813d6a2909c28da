import { useMemo, useState } from 'react';
import type { Suggestion, Suggestions } from '#utils/messaging/rule-help.ts';
import type { ConnectionView } from '#utils/messaging/snapshot.ts';
import type { KeyResultId, RuleId } from '#utils/okr/model/ids.ts';
import type { Query } from '#utils/okr/model/link.ts';
import type { Dashboard } from '../model.ts';
import { useAsking } from '../use-asking.ts';
import { type Kind, textOf, type Written, written } from './rule-query.ts';
import { usePreview, useSuggestions } from './use-rule-help.ts';

export interface RuleToWrite {
  keyResult: KeyResultId;
  dashboard: Dashboard;
  /** The rule that is changed; null for a new one. */
  rule: { id: RuleId; query: Query } | null;
  connection: ConnectionView;
  kind: Kind;
  onDone: () => void;
}

/**
 * A rule's text while one types: what it means, what could complete it, what it would bring in, and how it is
 * kept. `id` names the questions to the background that belong to it.
 */
export const useRuleText = (
  { keyResult, dashboard, rule, connection, kind, onDone }: RuleToWrite,
  id: string,
) => {
  const { actions } = dashboard;
  const starts = rule && rule.query.kind === kind ? textOf(rule.query) : '';
  const [text, setText] = useState(starts);
  const [at, setAt] = useState(starts.length);
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
  const type = (next: string, caret: number) => {
    setText(next);
    setAt(caret);
  };
  const refused = preview.answer?.ok === false ? preview.answer.problem : problem;
  return { text, type, suggestions, pick: setPicked, state, query, preview, refused, busy, keep };
};

/** Of a ticket that has to be chosen: the one whose key was typed, else the first. */
const firstOf = ({ options }: Suggestions, text: string): Query | null => {
  const exact = options.find(({ label }) => label.toLowerCase() === text.trim().toLowerCase());
  return (exact ?? options[0])?.query ?? null;
};
