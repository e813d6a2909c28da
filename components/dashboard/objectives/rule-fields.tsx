import { X } from 'lucide-react';
import { useState } from 'react';
import { ProblemBanner } from '#components/ui/banner.tsx';
import { Button, IconButton } from '#components/ui/button.tsx';
import { QuietSelect } from '#components/ui/select.tsx';
import { plural, t } from '#utils/i18n.ts';
import type { ConnectionView } from '#utils/messaging/snapshot.ts';
import type { KeyResultId } from '#utils/okr/model/ids.ts';
import type { Query, Rule } from '#utils/okr/model/link.ts';
import field from '../commit-field.module.css';
import type { Dashboard } from '../model.ts';
import { useAsking } from '../use-asking.ts';
import css from './editor.module.css';
import { Line } from './line.tsx';

type Kind = 'jql' | 'label' | 'project' | 'linear-filter';

/** Which tickets count: those linked by hand, and those that rules bring in. */
export const RuleFields = ({ keyResult, dashboard }: { keyResult: KeyResultId; dashboard: Dashboard }) => {
  const { document, snapshot, actions } = dashboard;
  const rules = document?.rules.filter((rule) => rule.keyResult === keyResult) ?? [];
  const links =
    document?.links.filter((link) => link.keyResult === keyResult && link.effect === 'contributes') ?? [];
  return (
    <>
      <Line label={t('dash_kr_tickets')}>
        <span className={css.word}>{plural('dash_linked', links.length)}</span>
      </Line>
      {rules.map((rule) => (
        <Line key={rule.id} label={t('dash_rule')}>
          <code className={css.query}>{ruleText(rule)}</code>
          <IconButton icon={X} label={t('dash_rule_remove')} onClick={() => actions.removeRule(rule.id)} />
        </Line>
      ))}
      {snapshot.connections.length > 0 && <NewRule keyResult={keyResult} dashboard={dashboard} />}
    </>
  );
};

const ruleText = ({ query }: Rule): string => {
  switch (query.kind) {
    case 'jql':
      return query.jql;
    case 'linear-filter':
      return JSON.stringify(query.filter);
    case 'parent':
      return t('dash_rule_parent', query.issue.key);
    case 'label':
      return t('dash_rule_label', query.label);
    case 'project':
      return t('dash_rule_project', query.project);
    case 'sprint':
      return t('dash_rule_sprint', query.name || query.sprint);
  }
};

const NewRule = ({ keyResult, dashboard }: { keyResult: KeyResultId; dashboard: Dashboard }) => {
  const { snapshot, actions } = dashboard;
  const choices = snapshot.connections.flatMap((connection) =>
    kindsOf(connection).map((kind) => ({ connection, kind, value: `${connection.id} ${kind}` })),
  );
  const [chosen, setChosen] = useState(choices[0]?.value ?? '');
  const [text, setText] = useState('');
  const [nonsense, setNonsense] = useState(false);
  const { busy, problem, ask } = useAsking();
  const choice = choices.find(({ value }) => value === chosen) ?? choices[0];
  if (!choice) return null;
  const add = () => {
    const query = queryOf(choice.kind, choice.connection, text.trim());
    setNonsense(query === null);
    if (query)
      ask(
        () => actions.addRule(keyResult, query),
        () => setText(''),
      );
  };
  return (
    <>
      <Line label={t('dash_rule_new')}>
        <QuietSelect
          label={t('dash_rule_kind')}
          className={css.choice}
          value={choice.value}
          options={choices.map(({ value, connection, kind }) => ({
            value,
            label: kindLabel(connection, kind),
          }))}
          onChoose={setChosen}
        >
          {kindLabel(choice.connection, choice.kind)}
        </QuietSelect>
        <form
          className={css.rule}
          onSubmit={(event) => {
            event.preventDefault();
            if (text.trim() !== '') add();
          }}
        >
          <input
            className={`${field.field} ${css.queryInput}`}
            aria-label={t('dash_rule_new')}
            placeholder={t(`dash_rule_example_${choice.kind.replace('-', '_')}`)}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Button type="submit" size="small" disabled={busy || text.trim() === ''}>
            {t('dash_add')}
          </Button>
        </form>
      </Line>
      {nonsense && (
        <p className={css.error} role="alert">
          {t('dash_rule_not_json')}
        </p>
      )}
      {problem && <ProblemBanner problem={problem} />}
    </>
  );
};

const kindsOf = ({ tracker }: ConnectionView): Kind[] =>
  tracker === 'linear' ? ['label', 'project', 'linear-filter'] : ['jql', 'label', 'project'];

const kindLabel = (connection: ConnectionView, kind: Kind): string =>
  t('dash_rule_choice', t(`dash_rule_kind_${kind.replace('-', '_')}`), connection.label);

/** The query that a text means, or null when a Linear filter is not a JSON object. */
const queryOf = (kind: Kind, { tracker, site }: ConnectionView, text: string): Query | null => {
  if (kind === 'jql') return { kind, tracker, site, jql: text };
  if (kind === 'label') return { kind, tracker, site, label: text };
  if (kind === 'project') return { kind, tracker, site, project: text };
  const filter = parseObject(text);
  return filter && { kind, tracker, site, filter };
};

type LinearFilter = (Query & { kind: 'linear-filter' })['filter'];

const parseObject = (text: string): LinearFilter | null => {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
};

/** What JSON.parse made and is an object holds JSON and nothing else. */
const isObject = (value: unknown): value is LinearFilter =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
