/** A rule in one line, for `matches rule …`. Queries are quoted as written. */
import type { Rule } from './model/link.ts';
import type { Words } from './words.ts';

export const ruleText = ({ query }: Pick<Rule, 'query'>, words: Words): string => {
  switch (query.kind) {
    case 'jql':
      return query.jql;
    case 'linear-filter':
      return words.say('rule_linear_filter');
    case 'parent':
      return words.say('rule_parent', query.issue.key);
    case 'label':
      return words.say('rule_label', query.label);
    case 'project':
      return words.say('rule_project', query.project);
    case 'sprint':
      return words.say('rule_sprint', query.name || query.sprint);
  }
};
