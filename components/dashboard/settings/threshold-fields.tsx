import { useState } from 'react';
import { StatusWord } from '#components/okr/status.tsx';
import { Button } from '#components/ui/button.tsx';
import { t } from '#utils/i18n.ts';
import type { Thresholds } from '#utils/okr/model/team.ts';
import { CommitNumber } from '../commit-field.tsx';
import css from './team.module.css';

interface ThresholdFieldsProps {
  thresholds: Thresholds;
  onThresholds: (thresholds: Thresholds) => void;
}

const STANDARD: Thresholds = { onTrack: 0.9, atRisk: 0.7, grace: 0.1, staleAfterDays: 14 };

/** Why thresholds make no sense, as a message key; null when they do. */
export const faultIn = ({ onTrack, atRisk, grace, staleAfterDays }: Thresholds): string | null => {
  if (!(onTrack > 0 && onTrack <= 2)) return 'team_threshold_on_track_range';
  if (!(atRisk >= 0 && atRisk < onTrack)) return 'team_threshold_at_risk_range';
  if (!(grace >= 0 && grace <= 0.5)) return 'team_threshold_grace_range';
  const days = Number.isInteger(staleAfterDays) && staleAfterDays >= 1 && staleAfterDays <= 366;
  return days ? null : 'team_threshold_stale_range';
};

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
      onNonsense={() => setFault('team_threshold_number')}
    />
  );
  const isStandard = Object.entries(STANDARD).every(
    ([name, value]) => Object.entries(thresholds).find(([other]) => other === name)?.[1] === value,
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
        {!isStandard && (
          <Button kind="text" size="inline" onClick={() => put(STANDARD)}>
            {t('team_thresholds_standard')}
          </Button>
        )}
      </p>
    </fieldset>
  );
};
