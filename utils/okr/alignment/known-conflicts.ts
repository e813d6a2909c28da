import type { Cycle } from '../model/team.ts';
import { once } from '../once.ts';
import type { TeamAcross } from './across.ts';
import type { Conflict } from './conflict.ts';
import { findConflicts } from './conflicts.ts';

type Span = Pick<Cycle, 'starts' | 'ends'>;

const inSpan = once((teams: readonly TeamAcross[]) => once((span: Span) => findConflicts(teams, span)));

/**
 * As `findConflicts`, which compares all pairs of key results, once for the same objects: the navigation counts what
 * the map's list tells.
 */
export const knownConflicts = (teams: readonly TeamAcross[], span: Span): readonly Conflict[] =>
  inSpan(teams)(span);
