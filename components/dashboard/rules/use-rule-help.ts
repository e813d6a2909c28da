import type { RulePreview } from '#utils/messaging/protocol.ts';
import type { Suggestions } from '#utils/messaging/rule-help.ts';
import type { ConnectionView } from '#utils/messaging/snapshot.ts';
import type { KeyResultId } from '#utils/okr/model/ids.ts';
import type { Query } from '#utils/okr/model/link.ts';
import type { Dashboard } from '../model.ts';
import type { Kind } from './rule-query.ts';
import { useLatest } from './use-latest.ts';

const NONE: Suggestions = { from: 0, to: 0, options: [] };

/** What a rule would bring in; `turn` names the question, so that a newer one can take its place. */
export const usePreview = (
  { actions }: Dashboard,
  keyResult: KeyResultId,
  query: Query | null,
  turn: string,
) =>
  useLatest<Query, RulePreview>(
    query,
    (asked) => actions.previewRule({ keyResult, query: asked, turn }),
    () => actions.stopAsking(turn),
  );

/** What may stand at `at` of the text, to choose from. */
export const useSuggestions = (
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
