import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { SelectField } from '#components/ui/select.tsx';
import { t } from '#utils/i18n.ts';
import type { TeamAcross, ViewAcross } from '#utils/okr/alignment/across.ts';
import type { Dependency } from '#utils/okr/model/dependency.ts';
import type { TeamDocument } from '#utils/okr/model/document.ts';
import css from './alignment.module.css';

interface DependencyFormProps {
  own: TeamDocument;
  teams: readonly TeamAcross[];
  views: readonly ViewAcross[];
  onAdd: (dependency: Pick<Dependency, 'keyResult' | 'on'>) => void;
  onCancel: () => void;
}

/** Which of our key results waits, and on what: another team as a whole, or one key result of it. */
export const DependencyForm = ({ own, teams, views, onAdd, onCancel }: DependencyFormProps) => {
  const ours = keyResultsOf(views.find(({ team }) => team.id === own.team.id));
  const targets = teams
    .filter(({ team }) => team.id !== own.team.id)
    .flatMap(({ team }) => [
      {
        on: { team: team.id, teamName: team.name, keyResult: null },
        label: t('alignment_whole_team', team.name),
      },
      ...keyResultsOf(views.find((view) => view.team.id === team.id)).map(({ id, shortName }) => ({
        on: { team: team.id, teamName: team.name, keyResult: id },
        label: `${team.name}: ${shortName}`,
      })),
    ]);
  const [from, setFrom] = useState(0);
  const [to, setTo] = useState(0);
  if (ours.length === 0 || targets.length === 0)
    return <p className={css.none}>{t('alignment_nobody_to_wait_on')}</p>;
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        const [keyResult, target] = [ours[from], targets[to]];
        if (keyResult && target) onAdd({ keyResult: keyResult.id, on: target.on });
      }}
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
    >
      <SelectField
        label={t('alignment_ours')}
        autoFocus
        value={String(from)}
        options={ours.map(({ shortName }, index) => ({ value: String(index), label: shortName }))}
        onChoose={(value) => setFrom(Number(value))}
      />
      <SelectField
        label={t('alignment_waits_on')}
        value={String(to)}
        options={targets.map(({ label }, index) => ({ value: String(index), label }))}
        onChoose={(value) => setTo(Number(value))}
      />
      <Button type="submit">{t('alignment_propose')}</Button>
      <Button kind="quiet" onClick={onCancel}>
        {t('ui_cancel')}
      </Button>
    </form>
  );
};

const keyResultsOf = (view: ViewAcross | undefined) =>
  view?.objectives.flatMap(({ keyResults }) => keyResults) ?? [];
