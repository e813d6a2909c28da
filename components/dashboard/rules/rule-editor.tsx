import { useState } from 'react';
import { QuietSelect } from '#components/ui/select.tsx';
import { t } from '#utils/i18n.ts';
import type { ConnectionView } from '#utils/messaging/snapshot.ts';
import type { Query } from '#utils/okr/model/link.ts';
import editor from '../objectives/editor.module.css';
import { type Kind, kindsOf } from './rule-query.ts';
import { message, RuleText, type RuleTextProps } from './rule-text.tsx';

type RuleEditorProps = Omit<RuleTextProps, 'connection' | 'kind' | 'children'>;

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
    <RuleText
      key={choice.value}
      {...{ keyResult, dashboard, rule, onDone }}
      connection={choice.connection}
      kind={choice.kind}
    >
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

const kindLabel = ({ connection, kind }: Choice): string =>
  t('dash_rule_choice', t(`dash_rule_kind_${message(kind)}`), connection.label);
