import { Plus, X } from 'lucide-react';
import { useId, useState } from 'react';
import { ProblemBanner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import { t } from '#utils/i18n.ts';
import type { Suggestions } from '#utils/messaging/rule-help.ts';
import type { ConnectionView } from '#utils/messaging/snapshot.ts';
import type { Dashboard } from '../model.ts';
import { Combobox } from '../rules/combobox.tsx';
import { useLatest } from '../rules/use-latest.ts';
import { useAsking } from '../use-asking.ts';
import css from './work.module.css';
import { projectsAt, suggestedProjects, withProjects } from './workplaces.ts';

const NONE: Suggestions = { from: 0, to: 0, options: [] };

/** The projects of each connected site that the team works in. */
export const WorkplaceFields = ({ dashboard }: { dashboard: Dashboard }) => {
  const { connections } = dashboard.snapshot;
  if (connections.length === 0) return <p className={css.quiet}>{t('work_places_none')}</p>;
  return connections.map((connection) => (
    <SiteProjects key={connection.id} connection={connection} dashboard={dashboard} />
  ));
};

const SiteProjects = ({ connection, dashboard }: { connection: ConnectionView; dashboard: Dashboard }) => {
  const { document, snapshot, actions } = dashboard;
  const { problem, ask } = useAsking();
  const workplaces = document?.team.workplaces ?? [];
  const projects = projectsAt(workplaces, connection);
  const put = (next: string[]) =>
    ask(() => actions.setWorkplaces(withProjects(workplaces, connection, next)));
  const add = (project: string) => put([...new Set([...projects, project])]);
  const suggested = snapshot.view ? suggestedProjects(snapshot.view, connection, projects).slice(0, 6) : [];
  return (
    <div className={css.place}>
      <p className={css.placeName}>{connection.label}</p>
      <div className={css.chips}>
        {projects.map((project) => (
          <button
            key={project}
            type="button"
            className={css.chip}
            aria-label={t('work_place_remove', project)}
            onClick={() => put(projects.filter((one) => one !== project))}
          >
            {project}
            <X size={12} strokeWidth={1.5} aria-hidden />
          </button>
        ))}
        {suggested.map((project) => (
          <button
            key={project}
            type="button"
            className={css.chipNew}
            aria-label={t('work_place_add', project)}
            onClick={() => add(project)}
          >
            <Plus size={12} strokeWidth={1.5} aria-hidden />
            {project}
          </button>
        ))}
        <ProjectField connection={connection} dashboard={dashboard} onAdd={add} />
      </div>
      {problem && <ProblemBanner problem={problem} />}
    </div>
  );
};

interface ProjectFieldProps {
  connection: ConnectionView;
  dashboard: Dashboard;
  onAdd: (project: string) => void;
}

/** A project by its key or name, as the tracker knows them. */
const ProjectField = ({ connection, dashboard: { actions }, onAdd }: ProjectFieldProps) => {
  const turn = useId();
  const [text, setText] = useState('');
  const asked = text.trim() === '' ? null : { kind: 'project' as const, text, at: text.length };
  const { answer } = useLatest(
    asked,
    (question) => actions.suggest({ ...question, connection: connection.id, turn }),
    () => actions.stopAsking(turn),
  );
  const add = (project: string) => {
    const named = project.trim().slice(0, 100);
    if (named === '') return;
    onAdd(named);
    setText('');
  };
  return (
    <span className={css.placeField}>
      <Combobox
        label={t('work_place_field', connection.label)}
        placeholder={t('work_place_example')}
        value={text}
        onText={(next) => setText(next)}
        suggestions={asked && answer?.ok ? answer.value : NONE}
        onChoose={({ query, insert }) => add(query?.kind === 'project' ? query.project : insert)}
        onList={() => {}}
        onEnter={() => add(text)}
        invalid={false}
      />
      <Button size="small" disabled={text.trim() === ''} onClick={() => add(text)}>
        {t('dash_add')}
      </Button>
    </span>
  );
};
