import { Lightbulb } from 'lucide-react';
import type { TeamDocument } from '#utils/okr/model/document.ts';
import { lessonsOf } from '../history/lessons-of.ts';
import { addressOf } from '../route.ts';
import type { Entry } from './entry.ts';

/** What the team wrote at the end of its cycles, by its own words; what is not closed yet is still at the review. */
export const lessonEntries = (document: TeamDocument | null): Entry[] =>
  (document?.cycles ?? []).toReversed().flatMap((cycle) =>
    (document ? lessonsOf(document, cycle.id) : []).map(
      ({ objective, title, learned, didNot, worked }): Entry => ({
        id: `lesson ${objective}`,
        kind: 'lesson',
        title: learned || didNot || worked,
        about: `${title} · ${cycle.name}`,
        icon: Lightbulb,
        act: addressOf(cycle.closedAt ? 'history' : 'review', objective),
      }),
    ),
  );
