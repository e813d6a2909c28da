import { t } from '#utils/i18n.ts';
import type { KeyResultLine } from '#utils/okr/view.ts';
import css from './value-text.module.css';

type Value = Pick<KeyResultLine, 'value' | 'goal' | 'from' | 'deliveryOnly'>;

/** Joins a value to what follows it: "63 %, above 40" takes no space before its comma. */
export const joined = (value: string, goal: string): string =>
  goal === '' || goal.startsWith(',') ? value + goal : `${value} ${goal}`;

/** "342 of 200 ms, from 420": the number stands out, the rest is quiet. */
export const ValueText = ({ line, from = true }: { line: Value; from?: boolean }) => {
  if (line.value === '') {
    const none = t('value_none');
    return (
      <span className={css.value} title={none}>
        {none}
      </span>
    );
  }
  const rest = joined('', line.goal) + (from && line.from !== '' ? `, ${line.from}` : '');
  return (
    <span className={css.value} title={line.value + rest}>
      <em>{line.value}</em>
      {rest}
    </span>
  );
};
