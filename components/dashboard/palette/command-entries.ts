import {
  Archive,
  CalendarPlus,
  CheckCheck,
  Download,
  Keyboard,
  type LucideIcon,
  Pencil,
  Plus,
  Redo2,
  RotateCw,
  Undo2,
} from 'lucide-react';
import { t } from '#utils/i18n.ts';
import type { Dashboard } from '../model.ts';
import { CLOSE_CYCLE, NEW_OBJECTIVE } from '../record-words.ts';
import { addressOf } from '../route.ts';
import { downloadText } from '../settings/download.ts';
import type { Overlay } from '../use-open.ts';
import type { Entry } from './entry.ts';

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

/** What can be done from here, each with its shortcut where it has one. */
export const commandEntries = (
  { snapshot, document, actions }: Dashboard,
  open: (overlay: Overlay) => void,
): Entry[] => {
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
          command('add-objective', addressOf('objectives', NEW_OBJECTIVE)),
          command('check-in', addressOf('week')),
          command('close-cycle', addressOf('review', CLOSE_CYCLE), undefined, cycle.name),
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
