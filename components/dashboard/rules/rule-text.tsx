import { type ReactNode, useId, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { t } from '#utils/i18n.ts';
import { Line } from '../objectives/line.tsx';
import { Combobox } from './combobox.tsx';
import type { Kind } from './rule-query.ts';
import { RuleState } from './rule-state.tsx';
import css from './rules.module.css';
import { type RuleToWrite, useRuleText } from './use-rule-text.ts';

export interface RuleTextProps extends RuleToWrite {
  /** What chooses the kind. */
  children: ReactNode;
}

/** The end of a kind's message keys. */
export const message = (kind: Kind): string => kind.replace('-', '_');

/** One rule's text with its completion, and what it would bring in, while one types. */
export const RuleText = ({ children, ...writing }: RuleTextProps) => {
  const { keyResult, dashboard, rule, kind, onDone } = writing;
  const id = useId();
  const fault = `${id}fault`;
  const [typing, setTyping] = useState(false);
  const { text, type, suggestions, pick, state, query, preview, refused, busy, keep } = useRuleText(
    writing,
    id,
  );
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
            onText={type}
            suggestions={suggestions}
            onChoose={pick}
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
