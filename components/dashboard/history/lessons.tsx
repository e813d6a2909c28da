import { t } from '#utils/i18n.ts';
import type { PastCycle } from '#utils/okr/diagnosis/past-cycles.ts';
import type { TeamDocument } from '#utils/okr/model/document.ts';
import type { Lesson } from '#utils/okr/model/review.ts';
import css from './history.module.css';

interface LessonsProps {
  document: TeamDocument;
  past: readonly PastCycle[];
}

/** What the team wrote at the end of each cycle, the newest first. */
export const Lessons = ({ document, past }: LessonsProps) => {
  const cycles = past.toReversed().map(({ cycle }) => ({ cycle, lessons: lessonsOf(document, cycle.id) }));
  return (
    <section>
      <h2 className={css.sectionTitle}>{t('history_lessons')}</h2>
      {cycles.every(({ lessons }) => lessons.length === 0) && (
        <p className={css.about}>{t('history_no_lessons')}</p>
      )}
      {cycles
        .filter(({ lessons }) => lessons.length > 0)
        .map(({ cycle, lessons }) => (
          <article key={cycle.id} className={css.lesson}>
            <h3>{cycle.name}</h3>
            {lessons.map(({ id, title, worked, didNot, learned }) => (
              <dl key={id}>
                <dt className={css.lessonOf}>{title}</dt>
                <Line name={t('review_learned')} text={learned} />
                <Line name={t('review_worked')} text={worked} />
                <Line name={t('review_did_not')} text={didNot} />
              </dl>
            ))}
          </article>
        ))}
    </section>
  );
};

const Line = ({ name, text }: { name: string; text: string }) =>
  text === '' ? null : (
    <dd>
      <b>{name}</b> {text}
    </dd>
  );

const lessonsOf = (document: TeamDocument, cycle: string): (Lesson & { title: string })[] =>
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
