import { CalendarRange, CheckCheck, Plus, Users } from 'lucide-react';
import { t } from '#utils/i18n.ts';
import type { TeamAcross } from '#utils/okr/alignment/across.ts';
import type { KeyResultId, ObjectiveId } from '#utils/okr/model/ids.ts';
import { isFrozen } from '../frozen.tsx';
import { GO } from '../keys/shortcuts.ts';
import type { Dashboard } from '../model.ts';
import { newKeyResultAt } from '../objectives/address.ts';
import { addressOf, SCREENS } from '../route.ts';
import { SCREEN_LIST } from '../screens.ts';
import type { Overlay } from '../use-open.ts';
import { commandEntries } from './command-entries.ts';
import { conflictEntries } from './conflict-entries.ts';
import type { Entry } from './entry.ts';
import { lessonEntries } from './lesson-entries.ts';

/** All there is to go to and to do from here; conflicts are found in what all teams do in this cycle. */
export const entriesOf = (
  dashboard: Dashboard,
  open: (overlay: Overlay) => void,
  across: readonly TeamAcross[],
): Entry[] => [
  ...commandEntries(dashboard, open),
  ...screens(dashboard),
  ...keyResults(dashboard),
  ...objectives(dashboard),
  ...cycles(dashboard),
  ...teams(dashboard),
  ...conflictEntries(dashboard, across),
  ...lessonEntries(dashboard.document),
];

const screens = ({ snapshot }: Dashboard): Entry[] =>
  SCREENS.filter((screen) => screen !== 'welcome' || !snapshot.view).map((screen) => {
    const letter = GO.find((go) => go.screen === screen)?.letter;
    return {
      id: `screen ${screen}`,
      kind: 'screen',
      title: t(SCREEN_LIST[screen].label),
      icon: SCREEN_LIST[screen].icon,
      about: '',
      ...(letter && { shortcut: `g ${letter}` }),
      act: addressOf(screen),
    };
  });

const objectives = (dashboard: Dashboard): Entry[] =>
  (dashboard.snapshot.view?.objectives ?? []).flatMap(({ id, title, status }): Entry[] => [
    { id: `objective ${id}`, kind: 'objective', title, about: '', status, act: addressOf('objectives', id) },
    ...(isFrozen(dashboard) ? [] : [addTo(id, title)]),
  ]);

const addTo = (id: ObjectiveId, title: string): Entry => ({
  id: `add-to ${id}`,
  kind: 'command',
  title: t('palette_add_key_result'),
  about: title,
  hidden: true,
  icon: Plus,
  act: addressOf('objectives', newKeyResultAt(id)),
});

const keyResults = (dashboard: Dashboard): Entry[] =>
  (dashboard.snapshot.view?.objectives ?? []).flatMap(({ title: about, keyResults: below }) =>
    below.flatMap(({ id, title, status }): Entry[] => [
      {
        id: `key-result ${id}`,
        kind: 'key-result',
        title,
        about,
        status,
        act: addressOf('objectives', id),
      },
      ...(isFrozen(dashboard) ? [] : [checkInOf(id, title)]),
    ]),
  );

const checkInOf = (id: KeyResultId, title: string): Entry => ({
  id: `check-in ${id}`,
  kind: 'command',
  title: t('palette_check_in'),
  about: title,
  hidden: true,
  icon: CheckCheck,
  act: addressOf('week', id),
});

const teams = ({ snapshot, actions }: Dashboard): Entry[] =>
  snapshot.teams.map(({ id, name }) => ({
    id: `team ${id}`,
    kind: 'team',
    icon: Users,
    title: name,
    about: id === snapshot.view?.team.id ? t('palette_shown') : '',
    act: () => actions.chooseTeam(id, null),
  }));

const cycles = ({ snapshot, actions }: Dashboard): Entry[] => {
  const team = snapshot.teams.find(({ id }) => id === snapshot.view?.team.id);
  return (team?.cycles ?? []).map(({ id, name }) => ({
    id: `cycle ${id}`,
    kind: 'cycle',
    icon: CalendarRange,
    title: name,
    about: id === snapshot.view?.cycle?.id ? t('palette_shown') : (team?.name ?? ''),
    act: () => team && actions.chooseTeam(team.id, id),
  }));
};
