import { useState } from 'react';
import { StatusWord } from '#components/okr/status.tsx';
import { Button } from '#components/ui/button.tsx';
import { t } from '#utils/i18n.ts';
import { DEFAULT_THRESHOLDS, type Thresholds } from '#utils/okr/model/team.ts';
import { CommitNumber } from '../commit-field.tsx';
import css from './team.module.css';
import { faultIn, isStandard } from './thresholds.ts';

interface ThresholdFieldsProps {
  thresholds: Thresholds;
  onThresholds: (thresholds: Thresholds) => void;
}

const percent = (fraction: number): number => Math.round(fraction * 1000) / 10;

/** How progress against pace becomes a colour; each bound stands beside the status that begins there. */
export const ThresholdFields = ({ thresholds, onThresholds }: ThresholdFieldsProps) => {
  const [fault, setFault] = useState<string | null>(null);
  const put = (patch: Partial<Thresholds>) => {
    const next = { ...thresholds, ...patch };
    const wrong = faultIn(next);
    setFault(wrong);
    if (!wrong) onThresholds(next);
  };
  const number = (label: string, value: number, onCommit: (value: number) => void) => (
    <CommitNumber
      className={css.number}
      aria-label={label}
      value={value}
      onCommit={onCommit}
      onNonsense={(text) => setFault(text === null ? null : 'team_threshold_number')}
    />
  );
  return (
    <fieldset className={css.thresholds}>
      <legend className={css.label}>{t('team_thresholds')}</legend>
      <p className={css.bound}>
        <StatusWord status="on-track" />
        <span>{t('team_threshold_from')}</span>
        {number(t('team_threshold_on_track'), percent(thresholds.onTrack), (value) =>
          put({ onTrack: value / 100 }),
        )}
        <span>{t('team_threshold_of_pace')}</span>
      </p>
      <p className={css.bound}>
        <StatusWord status="at-risk" />
        <span>{t('team_threshold_from')}</span>
        {number(t('team_threshold_at_risk'), percent(thresholds.atRisk), (value) =>
          put({ atRisk: value / 100 }),
        )}
        <span>{t('team_threshold_of_pace')}</span>
      </p>
      <p className={css.bound}>
        <StatusWord status="off-track" />
        <span>{t('team_threshold_below', percent(thresholds.atRisk))}</span>
      </p>
      <p className={css.bound}>
        <StatusWord status="pending" />
        <span>{t('team_threshold_first')}</span>
        {number(t('team_threshold_grace'), percent(thresholds.grace), (value) => put({ grace: value / 100 }))}
        <span>{t('team_threshold_of_cycle')}</span>
      </p>
      <p className={css.bound}>
        <span>{t('team_threshold_stale_before')}</span>
        {number(t('team_threshold_stale'), thresholds.staleAfterDays, (value) =>
          put({ staleAfterDays: value }),
        )}
        <span>{t('team_threshold_stale_after')}</span>
      </p>
      <p className={css.foot}>
        <span role="status" className={fault ? css.error : css.quiet}>
          {fault ? t(fault) : t('team_thresholds_shown')}
        </span>
        {!isStandard(thresholds) && (
          <Button kind="text" size="inline" onClick={() => put(DEFAULT_THRESHOLDS)}>
            {t('team_thresholds_standard')}
          </Button>
        )}
      </p>
    </fieldset>
  );
};
