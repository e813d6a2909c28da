import { useState } from 'react';
import { ProblemBanner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import { useNow } from '#components/ui/clock.tsx';
import { TextField } from '#components/ui/field.tsx';
import { t } from '#utils/i18n.ts';
import { LONGEST } from '#utils/okr/model/limits.ts';
import form from '../connect/connect.module.css';
import { datesFaultOf } from '../cycle/span-fault.ts';
import type { Actions } from '../model.ts';
import { useAsking } from '../use-asking.ts';
import css from './document.module.css';
import { quarterOf } from './next-cycle.ts';

interface NewTeamFormProps {
  actions: Actions;
  timeZone: string;
}

/** A team and its cycle, with this quarter filled in. */
export const NewTeamForm = ({ actions, timeZone }: NewTeamFormProps) => {
  const now = useNow();
  const offered = quarterOf(new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(now));
  const [name, setName] = useState('');
  const [cycle, setCycle] = useState(offered);
  const { busy, problem, ask } = useAsking();
  const wrong = datesFaultOf(cycle);
  return (
    <form
      className={form.form}
      onSubmit={(event) => {
        event.preventDefault();
        const team = { name: name.trim(), timeZone, fiscalStartMonth: 1, cycle };
        ask(() => actions.createTeam(team));
      }}
    >
      <h3 className={form.name}>{t('team_new')}</h3>
      <TextField
        label={t('team_name')}
        placeholder={t('team_name_example')}
        maxLength={LONGEST.teamName}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <div className={css.cycle}>
        <TextField
          label={t('cycle_name')}
          value={cycle.name}
          maxLength={LONGEST.cycleName}
          onChange={(event) => setCycle({ ...cycle, name: event.currentTarget.value })}
        />
        <TextField
          label={t('cycle_starts')}
          type="date"
          value={cycle.starts}
          onChange={(event) => setCycle({ ...cycle, starts: event.currentTarget.value })}
        />
        <TextField
          label={t('cycle_ends')}
          type="date"
          value={cycle.ends}
          error={wrong && t(wrong)}
          onChange={(event) => setCycle({ ...cycle, ends: event.currentTarget.value })}
        />
      </div>
      {problem && <ProblemBanner problem={problem} />}
      <div className={form.actions}>
        <Button
          type="submit"
          kind="primary"
          disabled={busy || wrong !== null || name.trim() === '' || cycle.name.trim() === ''}
        >
          {t('team_create')}
        </Button>
      </div>
    </form>
  );
};
