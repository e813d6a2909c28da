import {
  Archive,
  CalendarPlus,
  CalendarRange,
  CheckCheck,
  Download,
  Keyboard,
  type LucideIcon,
  Pencil,
  Plus,
  Redo2,
  RotateCw,
  Undo2,
  Users,
} from 'lucide-react';
import { t } from '#utils/i18n.ts';
import type { TeamAcross } from '#utils/okr/alignment/across.ts';
import type { KeyResultId, ObjectiveId } from '#utils/okr/model/ids.ts';
import { GO } from '../keys/shortcuts.ts';
import type { Dashboard } from '../model.ts';
import { addressOf, SCREENS } from '../route.ts';
import { SCREEN_LIST } from '../screens.ts';
import { downloadText } from '../settings/download.ts';
import type { Overlay } from '../use-open.ts';
import { conflictEntries } from './conflict-entries.ts';
import type { Entry } from './entry.ts';
import { lessonEntries } from './lesson-entries.ts';

const ICONS: Record<string, LucideIcon> = {
  'add-objective': Plus,
  'check-in': CheckCheck,
  'close-cycle': Archive,
  'change-cycle': Pencil,
  'new-cycle': CalendarPlus,
  refresh: RotateCw,
  undo: Undo2,
  redo: Redo2,
  export: Download,
  keys: Keyboard,
};

/** All there is to go to and to do from here; conflicts are found in what all teams do in this cycle. */
export const entriesOf = (
  dashboard: Dashboard,
  open: (overlay: Overlay) => void,
  across: readonly TeamAcross[],
): Entry[] => [
  ...commands(dashboard, open),
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

const commands = ({ snapshot, document, actions }: Dashboard, open: (overlay: Overlay) => void): Entry[] => {
  const command = (name: string, act: Entry['act'], shortcut?: string, about = ''): Entry => ({
    id: `command ${name}`,
    kind: 'command',
    title: t(`palette_${name.replaceAll('-', '_')}`),
    about,
    ...(ICONS[name] && { icon: ICONS[name] }),
    ...(shortcut && { shortcut }),
    act,
  });
  const { undo, redo, view } = snapshot;
  const cycle = document?.cycles.find(({ id }) => id === view?.cycle?.id);
  const said = (edit: NonNullable<typeof undo>) => t(edit.message, ...edit.args);
  return [
    ...(cycle && !cycle.closedAt
      ? [
          command('add-objective', addressOf('objectives', NEW)),
          command('check-in', addressOf('week')),
          command('close-cycle', addressOf('review', CLOSE), undefined, cycle.name),
          command('change-cycle', () => open('change-cycle'), undefined, cycle.name),
        ]
      : []),
    ...(cycle ? [command('new-cycle', () => open('new-cycle'))] : []),
    command('refresh', actions.refresh),
    ...(undo ? [command('undo', actions.undo, 'Undo', said(undo))] : []),
    ...(redo ? [command('redo', actions.redo, 'Redo', said(redo))] : []),
    ...(view ? [command('export', () => void exportAll(actions))] : []),
    command('keys', () => open('keys'), '?'),
  ];
};

const exportAll = async (actions: Dashboard['actions']): Promise<void> => {
  const answer = await actions.exportFile();
  if (answer.ok) downloadText('throughline.json', answer.value.text);
};

/** In the place of an id: the field for a new objective is open, or for a key result of one. */
const NEW = 'new';
const newKeyResultAt = (objective: ObjectiveId): string => `${NEW}/${objective}`;
/** In the place of an id: the question before a cycle is closed stands. */
const CLOSE = 'close';

const objectives = ({ snapshot: { view } }: Dashboard): Entry[] =>
  (view?.objectives ?? []).flatMap(({ id, title, status }): Entry[] => [
    { id: `objective ${id}`, kind: 'objective', title, about: '', status, act: addressOf('objectives', id) },
    {
      id: `add-to ${id}`,
      kind: 'command',
      title: t('palette_add_key_result'),
      about: title,
      hidden: true,
      icon: Plus,
      act: addressOf('objectives', newKeyResultAt(id)),
    },
  ]);

const keyResults = ({ snapshot: { view } }: Dashboard): Entry[] =>
  (view?.objectives ?? []).flatMap(({ title: about, keyResults: below }) =>
    below.flatMap(({ id, title, status }): Entry[] => [
      {
        id: `key-result ${id}`,
        kind: 'key-result',
        title,
        about,
        status,
        act: addressOf('objectives', id),
      },
      checkInOf(id, title),
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
