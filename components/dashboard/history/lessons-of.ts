import type { TeamDocument } from '#utils/okr/model/document.ts';
import type { CycleId } from '#utils/okr/model/ids.ts';
import type { Lesson } from '#utils/okr/model/review.ts';

/** A lesson with the title of the objective that it is about. */
export type TitledLesson = Lesson & { title: string };

/** What the team wrote about the objectives of a cycle, in their order; empty ones are left out. */
export const lessonsOf = (document: TeamDocument, cycle: CycleId): TitledLesson[] =>
  document.objectives
    .filter((objective) => objective.cycle === cycle)
    .flatMap(({ id, title }) =>
      document.lessons
        .filter(
          ({ objective, worked, didNot, learned }) =>
            objective === id && `${worked}${didNot}${learned}` !== '',
        )
        .map((lesson) => ({ ...lesson, title })),
    );
