import { t } from '#utils/i18n.ts';
import type { KeyResultLine } from '#utils/okr/view.ts';
import { cx } from '../ui/cx.ts';
import css from './value-text.module.css';

type Value = Pick<KeyResultLine, 'value' | 'goal' | 'from' | 'deliveryOnly'>;

/** Joins a value to what follows it: "63 %, above 40" takes no space before its comma. */
export const joined = (value: string, goal: string): string =>
  goal === '' || goal.startsWith(',') ? value + goal : `${value} ${goal}`;

interface ValueTextProps {
  line: Value;
  from?: boolean;
  /** In a row of one line: where it is too narrow, what it came from goes first, and whole. */
  oneLine?: boolean;
}

/** "342 of 200 ms, from 420": the number stands out, the rest is quiet. */
export const ValueText = ({ line, from = true, oneLine = false }: ValueTextProps) => {
  if (line.value === '') {
    const none = t('value_none');
    return (
      <span className={css.value} title={none}>
        {none}
      </span>
    );
  }
  const rest = joined('', line.goal);
  const start = from && line.from !== '' ? `, ${line.from}` : '';
  return (
    <span className={cx(css.value, oneLine && css.oneLine)} title={line.value + rest + start}>
      <span>
        <em>{line.value}</em>
        {rest}
      </span>
      {start && <span>{start}</span>}
    </span>
  );
};
