import { ArrowRight, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button, IconButton } from '#components/ui/button.tsx';
import { QuietSelect } from '#components/ui/select.tsx';
import { plural, t } from '#utils/i18n.ts';
import type { TeamAcross, ViewAcross } from '#utils/okr/alignment/across.ts';
import { closedWithCycle } from '#utils/okr/alignment/closed-with-cycle.ts';
import { type Dependency, DependencyState } from '#utils/okr/model/dependency.ts';
import type { TeamDocument } from '#utils/okr/model/document.ts';
import css from './alignment.module.css';
import type { AlignmentActions } from './alignment-actions.ts';
import { DependencyForm } from './dependency-form.tsx';

interface DependencyListProps {
  teams: readonly TeamAcross[];
  own: TeamDocument;
  views: readonly ViewAcross[];
  actions: AlignmentActions;
  /** Our own cycle is closed. */
  frozen: boolean;
}

const WORST_FIRST: Dependency['state'][] = ['at-risk', 'proposed', 'agreed'];

/** Who waits on whom, what is at risk first; proposed until both sides have agreed. */
export const DependencyList = ({ teams, own, views, actions, frozen }: DependencyListProps) => {
  const [adding, setAdding] = useState(false);
  const closed = closedWithCycle(teams);
  const shown = new Map(
    views.flatMap(({ team, objectives }) =>
      objectives.flatMap(({ id, keyResults }) =>
        keyResults.map(
          (one) => [one.id, { team: team.name, name: one.shortName, closed: closed.has(id) }] as const,
        ),
      ),
    ),
  );
  const all = teams
    .flatMap((one) => one.dependencies.map((dependency) => ({ one, dependency })))
    .filter(({ dependency }) => shown.has(dependency.keyResult))
    .sort((a, b) => WORST_FIRST.indexOf(a.dependency.state) - WORST_FIRST.indexOf(b.dependency.state));
  return (
    <section>
      <h2 className={css.sectionTitle}>
        {all.length === 0 ? t('alignment_dependencies_none') : plural('alignment_dependencies', all.length)}
        {!frozen && (
          <Button size="small" onClick={() => setAdding(true)}>
            <Plus size={16} strokeWidth={1.5} aria-hidden />
            {t('alignment_dependency')}
          </Button>
        )}
      </h2>
      {adding && !frozen && (
        <DependencyForm
          own={own}
          teams={teams}
          views={views}
          onAdd={(dependency) => {
            actions.proposeDependency(own, dependency);
            setAdding(false);
          }}
          onCancel={() => setAdding(false)}
        />
      )}
      {all.length === 0 && !frozen && <p className={css.none}>{t('alignment_no_dependencies')}</p>}
      <ul className={css.dependencies}>
        {all.map(({ one, dependency }) => (
          <li key={dependency.id}>
            <Side
              team={one.team.name}
              own={one.team.id === own.team.id}
              name={shown.get(dependency.keyResult)?.name}
            />
            <ArrowRight size={16} strokeWidth={1.5} aria-label={t('alignment_waits_on')} />
            <Side
              team={dependency.on.teamName}
              own={dependency.on.team === own.team.id}
              name={dependency.on.keyResult ? shown.get(dependency.on.keyResult)?.name : undefined}
              hidden={dependency.on.keyResult !== null && !shown.has(dependency.on.keyResult)}
            />
            {shown.get(dependency.keyResult)?.closed ? (
              <StateWord state={dependency.state} />
            ) : (
              <>
                <StateChoice
                  dependency={dependency}
                  onChoose={(state) => actions.changeDependency(one, dependency.id, { state })}
                />
                <IconButton
                  icon={Trash2}
                  label={t('alignment_remove_dependency')}
                  onClick={() => actions.removeDependency(one, dependency.id)}
                />
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};

interface SideProps {
  team: string;
  own: boolean;
  name: string | undefined;
  hidden?: boolean;
}

const Side = ({ team, own, name, hidden }: SideProps) => (
  <span className={css.sideOf} title={name ?? team}>
    {!own && <span className={css.teamOf}>{team} </span>}
    <span className={css.nameOf}>{name ?? (own ? team : '')}</span>
    {hidden && <small> {t('alignment_not_visible')}</small>}
  </span>
);

const StateChoice = ({
  dependency,
  onChoose,
}: {
  dependency: Dependency;
  onChoose: (state: Dependency['state']) => void;
}) => (
  <QuietSelect
    label={t('alignment_state')}
    className={css.state}
    value={dependency.state}
    data-state={dependency.state}
    options={DependencyState.options.map((state) => ({ value: state, label: stateWord(state) }))}
    onChoose={(value) => {
      const state = DependencyState.options.find((one) => one === value);
      if (state) onChoose(state);
    }}
  >
    <StateWord state={dependency.state} />
  </QuietSelect>
);

const StateWord = ({ state }: Pick<Dependency, 'state'>) => (
  <span data-state={state}>{stateWord(state)}</span>
);

const stateWord = (state: Dependency['state']): string => t(`dependency_${state.replace('-', '_')}`);
