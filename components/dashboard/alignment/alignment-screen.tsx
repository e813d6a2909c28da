import { ProblemBanner } from '#components/ui/banner.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { plural, t } from '#utils/i18n.ts';
import { knownConflicts } from '#utils/okr/alignment/known-conflicts.ts';
import { alignmentMap } from '#utils/okr/alignment/map.ts';
import { FrozenNote, isFrozen } from '../frozen.tsx';
import type { ScreenProps } from '../model.ts';
import { NextLink } from '../shell/next-link.tsx';
import { ScreenHead } from '../shell/screen-head.tsx';
import { Afterwards } from '../use-afterwards.ts';
import { useAnswer } from '../use-answer.ts';
import css from './alignment.module.css';
import { ConflictList } from './conflict-list.tsx';
import { DependencyList } from './dependency-list.tsx';
import { Legend } from './legend.tsx';
import { readAcross } from './read-across.ts';
import { SupportsList } from './supports-list.tsx';
import { TeamMap } from './team-map.tsx';

/** All teams of this browser in the cycle that is looked at: who waits on whom, and what should be settled. */
export const AlignmentScreen = ({ dashboard, record }: ScreenProps) => {
  const { snapshot, document, actions } = dashboard;
  const across = useAnswer(() => readAcross(dashboard), snapshot, dashboard.across);
  const span = document?.cycles.find(({ id }) => id === snapshot.view?.cycle?.id);
  if (across.problem)
    return (
      <>
        <ScreenHead title={t('dash_nav_alignment')} />
        <ProblemBanner problem={across.problem} />
      </>
    );
  if (!span)
    return <EmptyState level={1} title={t('alignment_empty_title')} text={t('alignment_empty_text')} />;
  if (!document || !across.value)
    return (
      <>
        <ScreenHead title={t('dash_nav_alignment')} />
        <Skeleton label={t('dash_loading')} lines={[[100, 320]]} />
      </>
    );
  const { teams, views } = across.value;
  const map = alignmentMap(teams, views);
  const conflicts = knownConflicts(teams, span);
  const frozen = isFrozen(dashboard);
  const objectives = map.teams.reduce((sum, team) => sum + team.objectives.length, 0);
  if (objectives === 0)
    return (
      <EmptyState
        level={1}
        title={t('alignment_nothing_title')}
        text={t('alignment_nothing_text')}
        actions={<NextLink to="objectives" />}
      />
    );
  return (
    <>
      <ScreenHead
        title={t('dash_nav_alignment')}
        about={`${plural('alignment_teams', map.teams.length)}, ${plural('alignment_objectives', objectives)}`}
      >
        <Legend />
      </ScreenHead>
      <FrozenNote dashboard={dashboard} />
      <TeamMap map={map} own={document.team.id} conflicts={conflicts} />
      <Afterwards>
        <div className={css.columns}>
          <ConflictList
            conflicts={conflicts}
            teams={teams}
            own={document}
            actions={actions}
            frozen={frozen}
            pointed={record}
          />
          <div className={css.stack}>
            <DependencyList {...{ teams, views, actions, frozen }} own={document} />
            <SupportsList {...{ views, actions, frozen }} own={document} />
          </div>
        </div>
      </Afterwards>
      {map.teams.length === 1 && !frozen && <p className={css.alone}>{t('alignment_alone')}</p>}
    </>
  );
};
