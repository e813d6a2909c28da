import { listOf, t } from '#utils/i18n.ts';
import type { z } from '#utils/zod.ts';

/** What is wrong with a value, as a sentence for people. */
export const whyOf = (issue: z.core.$ZodIssue): string => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? t('workspace_why_missing')
        : t('workspace_why_type', t(`workspace_type_${kindOf(issue.expected)}`));
    case 'invalid_value':
      return t('workspace_why_value', listOf(issue.values.map(String), 'or'));
    case 'too_small':
      return t('workspace_why_small', String(issue.minimum));
    case 'too_big':
      return t('workspace_why_big', String(issue.maximum));
    // The model names a message there.
    case 'custom':
      return t(issue.message);
    default:
      return t('workspace_why_form');
  }
};

const KINDS = new Set(['string', 'number', 'object', 'array']);
const kindOf = (expected: string): string => (KINDS.has(expected) ? expected : 'other');
