import { t } from '#utils/i18n.ts';
import type { KeyResultView } from '#utils/okr/view.ts';
import { percent } from './format.ts';
import css from './outcome.module.css';

/** The number in large, its goal after it, and how far along that is. */
export const Outcome = ({ keyResult }: { keyResult: KeyResultView }) => {
  const { value, goal, from, progress, expected } = keyResult;
  const pace =
    progress === null
      ? ''
      : expected === null
        ? percent(progress)
        : t('attention_pace', percent(progress), percent(expected));
  return (
    <p className={css.outcome}>
      {value === '' ? (
        <span className={css.none}>{t('value_none')}</span>
      ) : (
        <>
          <b className={css.value}>{value}</b>
          <span>
            {goal.replace(/^,\s*/, '')}
            {from !== '' && `, ${from}`}
          </span>
        </>
      )}
      <span className={css.pace}>{pace}</span>
    </p>
  );
};
