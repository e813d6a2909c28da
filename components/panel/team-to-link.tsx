import type { ReactNode } from 'react';
import { t } from '#utils/i18n.ts';
import type { Snapshot } from '#utils/messaging/snapshot.ts';
import { QuietSelect } from '../ui/select.tsx';
import type { PanelActions } from './panel-model.ts';
import css from './team-to-link.module.css';

interface TeamToLinkProps {
  snapshot: Snapshot;
  actions: PanelActions;
  /** The heading beside it. */
  children: ReactNode;
}

/** Whose key results are offered to link to: another team's are one choice away, where there are several teams. */
export const TeamToLink = ({ snapshot: { view, teams }, actions, children }: TeamToLinkProps) => (
  <div className={css.row}>
    {children}
    {view && teams.length > 1 && (
      <QuietSelect
        label={t('popup_team')}
        className={css.team}
        value={view.team.id}
        options={teams.map(({ id, name }) => ({ value: id, label: name }))}
        onChoose={(chosen) => {
          const next = teams.find(({ id }) => id === chosen);
          if (next) actions.chooseTeam(next.id);
        }}
      >
        <span className={css.name} title={view.team.name}>
          {view.team.name}
        </span>
      </QuietSelect>
    )}
  </div>
);
