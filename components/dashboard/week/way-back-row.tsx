import { type RefObject, useId } from 'react';
import { statusWord } from '#components/okr/status.tsx';
import { t } from '#utils/i18n.ts';
import { LONGEST } from '#utils/okr/model/limits.ts';
import type { Status } from '#utils/okr/view.ts';
import css from './pane.module.css';
import { Row } from './row.tsx';

interface WayBackRowProps {
  text: string;
  status: Status;
  /** What was said the last time. */
  before: string;
  field: RefObject<HTMLTextAreaElement | null>;
  onText: (text: string) => void;
  /** Null where the goal has no target to change. */
  onChangeTarget: (() => void) | null;
}

/** At risk starts a talk: what would bring it back, or does the target need changing? */
export const WayBackRow = ({ text, status, before, field, onText, onChangeTarget }: WayBackRowProps) => {
  const id = useId();
  return (
    <Row label={t('week_way_back')} htmlFor={id}>
      <textarea
        ref={field}
        id={id}
        className={css.area}
        rows={3}
        maxLength={LONGEST.prose}
        aria-describedby={`${id}-about`}
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
      />
      <p className={css.under} id={`${id}-about`}>
        {t('week_way_back_asked', statusWord(status))}{' '}
        {onChangeTarget && (
          <button type="button" className={css.link} onClick={onChangeTarget}>
            {t('week_change_target')}
          </button>
        )}
        {before !== '' && text === '' && (
          <>
            <br />
            {t('week_way_back_before', before)}{' '}
            <button type="button" className={css.link} onClick={() => onText(before)}>
              {t('week_way_back_keep')}
            </button>
          </>
        )}
      </p>
    </Row>
  );
};
