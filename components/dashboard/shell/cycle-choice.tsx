import { Calendar, CalendarPlus, Check, ChevronDown, Pencil } from 'lucide-react';
import { Menu, type MenuItem } from '#components/ui/menu.tsx';
import { t } from '#utils/i18n.ts';
import type { TeamView } from '#utils/okr/view.ts';
import type { Dashboard } from '../model.ts';
import { useOpen } from '../use-open.ts';
import css from './top-bar.module.css';

interface CycleChoiceProps {
  dashboard: Dashboard;
  cycle: NonNullable<TeamView['cycle']>;
}

/** The cycles of the team, the next one to make, and this one's name and dates. */
export const CycleChoice = ({ dashboard: { snapshot, document, actions }, cycle }: CycleChoiceProps) => {
  const open = useOpen();
  const team = snapshot.teams.find(({ id }) => id === snapshot.view?.team.id);
  const isClosed = Boolean(document?.cycles.find(({ id }) => id === cycle.id)?.closedAt);
  const cycles = (team?.cycles ?? []).map(
    ({ id, name }): MenuItem => ({
      id,
      label: name,
      icon: id === cycle.id ? Check : Calendar,
      onChoose: () => team && void actions.chooseTeam(team.id, id),
    }),
  );
  const items: MenuItem[] = [
    ...cycles,
    { id: 'new', label: t('cycle_new'), icon: CalendarPlus, onChoose: () => open('new-cycle') },
    {
      id: 'change',
      label: t('cycle_change', cycle.name),
      icon: Pencil,
      disabled: isClosed,
      onChoose: () => open('change-cycle'),
    },
  ];
  return (
    <Menu
      align="start"
      trigger={
        <button type="button" className={css.cycle} aria-label={t('cycle_choose', cycle.name)}>
          {cycle.name}
          <ChevronDown size={16} strokeWidth={1.5} aria-hidden />
        </button>
      }
      items={items}
    />
  );
};
