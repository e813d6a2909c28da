import { useEffect, useRef } from 'react';
import { t } from '#utils/i18n.ts';
import type { PastCycle } from '#utils/okr/diagnosis/past-cycles.ts';
import type { TeamDocument } from '#utils/okr/model/document.ts';
import css from './history.module.css';
import { lessonsOf, type TitledLesson } from './lessons-of.ts';

interface LessonsProps {
  document: TeamDocument;
  past: readonly PastCycle[];
  /** The objective whose lesson the address points at. */
  pointed: string | null;
}

/** What the team wrote at the end of each cycle, the newest first. */
export const Lessons = ({ document, past, pointed }: LessonsProps) => {
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
            {lessons.map((lesson) => (
              <Entry key={lesson.id} lesson={lesson} pointed={lesson.objective === pointed} />
            ))}
          </article>
        ))}
    </section>
  );
};

const Entry = ({ lesson, pointed }: { lesson: TitledLesson; pointed: boolean }) => {
  const { title, worked, didNot, learned } = lesson;
  const list = useRef<HTMLDListElement>(null);
  useEffect(() => {
    if (!pointed) return;
    list.current?.scrollIntoView?.({ block: 'center' });
    list.current?.focus({ preventScroll: true });
  }, [pointed]);
  return (
    <dl ref={list} tabIndex={-1} className={css.lessonEntry} data-pointed={pointed}>
      <dt className={css.lessonOf}>{title}</dt>
      <Line name={t('review_learned')} text={learned} />
      <Line name={t('review_worked')} text={worked} />
      <Line name={t('review_did_not')} text={didNot} />
    </dl>
  );
};

const Line = ({ name, text }: { name: string; text: string }) =>
  text === '' ? null : (
    <dd>
      <b>{name}</b> {text}
    </dd>
  );
