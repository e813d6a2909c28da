import { TextArea } from '#components/ui/field.tsx';
import { t } from '#utils/i18n.ts';
import { LONGEST } from '#utils/okr/model/limits.ts';
import type { ObjectiveOutcome } from '#utils/okr/review/outcome.ts';
import { useKeptText } from '../drafts/kept-texts.ts';
import css from './review.module.css';
import type { ReviewActions } from './review-actions.ts';

interface LessonFormProps {
  outcome: ObjectiveOutcome;
  closed: boolean;
  onLesson: (patch: Parameters<ReviewActions['setLesson']>[1]) => void;
}

const PARTS = [
  { part: 'worked', label: 'review_what_worked' },
  { part: 'didNot', label: 'review_what_did_not' },
  { part: 'learned', label: 'review_what_learned' },
] as const;

/** What worked, what did not, what we learned: of one objective, kept as one leaves each field. */
export const LessonForm = ({ outcome: { view, lesson }, closed, onLesson }: LessonFormProps) => (
  <section>
    <h2 className={css.sideTitle}>{t('review_taught')}</h2>
    <p className={css.of}>{view.title}</p>
    {PARTS.map(({ part, label }) => (
      <Part
        key={part}
        draft={`lesson ${view.id} ${part}`}
        label={t(label)}
        value={lesson?.[part] ?? ''}
        closed={closed}
        onCommit={(text) => onLesson({ [part]: text })}
      />
    ))}
    <p className={css.hint}>{t('review_lessons_shown')}</p>
  </section>
);

interface PartProps {
  /** The name under which what is typed outlives a reload. */
  draft: string;
  label: string;
  value: string;
  closed: boolean;
  onCommit: (text: string) => void;
}

const Part = ({ draft, label, value, closed, onCommit }: PartProps) => {
  const [text, setText, forget] = useKeptText(draft, value);
  const commit = () => {
    forget();
    if (text.trim() !== value) onCommit(text.trim());
  };
  return (
    <TextArea
      className={css.lesson}
      label={label}
      rows={2}
      maxLength={LONGEST.prose}
      readOnly={closed}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={commit}
    />
  );
};
