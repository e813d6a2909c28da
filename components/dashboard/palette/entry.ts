import type { LucideIcon } from 'lucide-react';
import type { Status } from '#utils/okr/view.ts';

export type EntryKind =
  | 'command'
  | 'screen'
  | 'key-result'
  | 'objective'
  | 'team'
  | 'cycle'
  | 'conflict'
  | 'lesson';

/** Something to go to or to do. */
export interface Entry {
  /** Kept as what was chosen before: the same in each session. */
  id: string;
  kind: EntryKind;
  title: string;
  /** Where it belongs; searched too. */
  about: string;
  /** Shown only when it is searched for: there is one for each record. */
  hidden?: boolean;
  status?: Status;
  icon?: LucideIcon;
  /** The key that does the same, as `useKeys` names it. */
  shortcut?: string;
  /** An address of the dashboard to go to, or what is done in place. */
  act: string | (() => void);
}
