import { StatusShape } from '#components/okr/status.tsx';
import { t } from '#utils/i18n.ts';
import type { Dependency } from '#utils/okr/model/dependency.ts';
import type { TeamView } from '#utils/okr/view.ts';
import type { Dashboard } from '../model.ts';
import { useAnswer } from '../use-answer.ts';
import { Block } from './block.tsx';
import css from './evidence.module.css';

interface WaitsOnProps {
  waits: Dependency[];
  dashboard: Dashboard;
}

/** Other teams' key results that this one waits for, as they stand now where they can be read. */
export const WaitsOn = ({ waits, dashboard: { snapshot, actions } }: WaitsOnProps) => {
  const teams = [...new Set(waits.map(({ on }) => on.team))];
  const { value: views } = useAnswer(
    () => actions.views(teams.map((team) => ({ team, cycle: null }))),
    snapshot,
  );
  return (
    <Block title={t('week_waits_on')}>
      <ul className={css.waits}>
        {waits.map((wait) => (
          <Wait key={wait.id} wait={wait} views={views} />
        ))}
      </ul>
    </Block>
  );
};

const Wait = ({ wait: { on, state, note }, views }: { wait: Dependency; views: TeamView[] | null }) => {
  const team = views?.find(({ team: { id } }) => id === on.team);
  const keyResult = team?.objectives
    .flatMap(({ keyResults }) => keyResults)
    .find(({ id }) => id === on.keyResult);
  const hidden = views !== null && (!team || (on.keyResult !== null && !keyResult));
  return (
    <li>
      <b>
        {keyResult && <StatusShape status={keyResult.status} named />}
        {keyResult?.title ?? team?.team.name ?? on.teamName}
      </b>
      <span>
        {[
          ...(keyResult ? [on.teamName] : []),
          t(`week_wait_${state.replace('-', '_')}`),
          ...(hidden ? [t('week_wait_hidden')] : []),
          ...(note === '' ? [] : [note]),
        ].join(', ')}
      </span>
    </li>
  );
};
