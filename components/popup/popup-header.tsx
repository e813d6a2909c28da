import { t } from '#utils/i18n.ts';
import type { Snapshot } from '#utils/messaging/snapshot.ts';
import type { TeamId } from '#utils/okr/model/ids.ts';
import { CycleWeeks } from '../okr/cycle-weeks.tsx';
import { QuietSelect } from '../ui/select.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import css from './popup-header.module.css';

interface PopupHeaderProps {
  snapshot: Snapshot;
  onChoose: (team: TeamId, cycle: string | null) => void;
}

/** Team and cycle, each a choice, over the cycle's weeks. */
export const PopupHeader = ({ snapshot, onChoose }: PopupHeaderProps) => {
  const { view, teams } = snapshot;
  if (!view) {
    return (
      <header className={css.header}>
        <h1 className={css.team}>{t('app_name')}</h1>
      </header>
    );
  }
  const { team, cycle } = view;
  const cycles = teams.find(({ id }) => id === team.id)?.cycles ?? [];
  return (
    <header>
      <VisuallyHidden>
        <h1>{t('app_name')}</h1>
      </VisuallyHidden>
      <div className={css.header}>
        <QuietSelect
          label={t('popup_team')}
          className={css.team}
          value={team.id}
          options={teams.map(({ id, name }) => ({ value: id, label: name }))}
          onChoose={(chosen) => {
            const next = teams.find(({ id }) => id === chosen);
            if (next) onChoose(next.id, null);
          }}
        >
          <span className={css.name} title={team.name}>
            {team.name}
          </span>
        </QuietSelect>
        {cycle && (
          <QuietSelect
            label={t('popup_cycle')}
            className={css.cycle}
            value={cycle.id}
            options={cycles.map(({ id, name }) => ({ value: id, label: name }))}
            onChoose={(chosen) => onChoose(team.id, chosen)}
          >
            <span>
              <b>{cycle.name}</b> {t('cycle_week_short', cycle.week, cycle.weeks)}
            </span>
          </QuietSelect>
        )}
      </div>
      {cycle && (
        <div className={css.weeks}>
          <CycleWeeks week={cycle.week} weeks={cycle.weeks} />
        </div>
      )}
    </header>
  );
};
