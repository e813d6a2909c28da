import { type RefObject, useId } from 'react';
import { percent } from '#components/okr/format.ts';
import { SET_STATUSES, StatusShape, statusTone, statusWord } from '#components/okr/status.tsx';
import { cx } from '#components/ui/cx.ts';
import { t } from '#utils/i18n.ts';
import type { SetStatus } from '#utils/okr/model/check-in.ts';
import type { Status, StatusReason } from '#utils/okr/view.ts';
import css from './pane.module.css';
import { Row } from './row.tsx';

interface StatusRowProps {
  /** Chosen, or the computed one. */
  status: Status;
  computed: StatusReason;
  field: RefObject<HTMLDivElement | null>;
  onChoose: (status: SetStatus) => void;
}

/** The computed status stands until people say another; both are told. */
export const StatusRow = ({ status, computed, field, onChoose }: StatusRowProps) => {
  const id = useId();
  return (
    <Row label={t('check_in_status')} id={id}>
      <div ref={field} className={css.statuses} role="radiogroup" aria-labelledby={id}>
        {SET_STATUSES.map((one) => (
          <label
            key={one}
            className={cx(css.status, one === status && css.chosen, one === status && statusTone(one))}
          >
            <input type="radio" name={id} checked={one === status} onChange={() => onChoose(one)} />
            <StatusShape status={one} />
            {statusWord(one)}
          </label>
        ))}
      </div>
      <p className={css.under}>
        {computedWords(computed)}
        {status !== computed.status && computed.status !== 'pending' && ` ${t('week_yours_counts')}`}
      </p>
    </Row>
  );
};

/** "Computed: at risk, 84 % of the expected way. On track from 90 %, off track under 70 %." */
const computedWords = ({ status, ratio, thresholds, because, args }: StatusReason): string => {
  if (status === 'pending' || ratio === null || !because.endsWith('_pace')) {
    return t('week_computed_because', statusWord(status), t(because, ...args));
  }
  const { onTrack, atRisk } = thresholds;
  return [
    t('week_computed_ratio', statusWord(status), percent(ratio)),
    t('week_thresholds', percent(onTrack), percent(atRisk)),
  ].join(' ');
};
