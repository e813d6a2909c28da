import { Pencil, X } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '#components/ui/button.tsx';
import { plural, t } from '#utils/i18n.ts';
import type { KeyResultId } from '#utils/okr/model/ids.ts';
import type { Rule } from '#utils/okr/model/link.ts';
import { isFrozen } from '../frozen.tsx';
import type { Dashboard } from '../model.ts';
import { RuleEditor } from '../rules/rule-editor.tsx';
import css from './editor.module.css';
import { Line } from './line.tsx';

/** Which tickets count: those linked by hand, and those that rules bring in. */
export const RuleFields = ({ keyResult, dashboard }: { keyResult: KeyResultId; dashboard: Dashboard }) => {
  const { document, snapshot } = dashboard;
  const rules = document?.rules.filter((rule) => rule.keyResult === keyResult) ?? [];
  const links =
    document?.links.filter((link) => link.keyResult === keyResult && link.effect === 'contributes') ?? [];
  return (
    <>
      <Line label={t('dash_kr_tickets')}>
        <span className={css.word}>{plural('dash_linked', links.length)}</span>
      </Line>
      {rules.map((rule) => (
        <RuleLine key={rule.id} rule={rule} dashboard={dashboard} />
      ))}
      {snapshot.connections.length > 0 && !isFrozen(dashboard) && (
        <RuleEditor keyResult={keyResult} dashboard={dashboard} rule={null} onDone={() => undefined} />
      )}
    </>
  );
};

/** A rule that stands; it opens to be changed where its site is connected. */
const RuleLine = ({ rule, dashboard }: { rule: Rule; dashboard: Dashboard }) => {
  const [changing, setChanging] = useState(false);
  const { query } = rule;
  const frozen = isFrozen(dashboard);
  const site = query.kind === 'parent' ? query.issue.site : query.site;
  const connected = dashboard.snapshot.connections.some((connection) => connection.site === site);
  if (changing)
    return (
      <RuleEditor
        keyResult={rule.keyResult}
        dashboard={dashboard}
        rule={rule}
        onDone={() => setChanging(false)}
      />
    );
  return (
    <Line label={t('dash_rule')}>
      <code className={css.query}>{ruleText(rule)}</code>
      {connected && !frozen && (
        <IconButton icon={Pencil} label={t('dash_rule_change')} onClick={() => setChanging(true)} />
      )}
      {!frozen && (
        <IconButton
          icon={X}
          label={t('dash_rule_remove')}
          onClick={() => dashboard.actions.removeRule(rule.id)}
        />
      )}
    </Line>
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
