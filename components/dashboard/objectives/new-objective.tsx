import { Button } from '#components/ui/button.tsx';
import { t } from '#utils/i18n.ts';
import type { HintId } from '#utils/okr/advice/hint.ts';
import { adviseNewObjective } from './advice/use-hint.ts';
import { NewTitle } from './new-title.tsx';
import css from './objectives.module.css';

interface NewObjectiveProps {
  /** The name under which what is typed outlives a reload. */
  draft: string;
  /** The cycle has no objective yet. */
  first: boolean;
  /** A person asked for the field, and where. */
  asked: 'by-address' | 'by-button' | null;
  /** With the advice that was dismissed on the way. */
  onAdd: (title: string, unwanted: readonly HintId[]) => void;
  onCancel: () => void;
  onTemplates: () => void;
}

/** The place where an objective is written, with a way to templates where there is none yet. */
export const NewObjective = ({ draft, first, asked, onAdd, onCancel, onTemplates }: NewObjectiveProps) => (
  <section className={css.objective}>
    <NewTitle
      // Whoever asks for a field that stands there already finds the focus in it.
      key={asked ?? 'unasked'}
      draft={draft}
      label={t('dash_objective_title')}
      placeholder={t('dash_objective_placeholder')}
      big
      autoFocus={asked !== null}
      advise={adviseNewObjective}
      onAdd={onAdd}
      onCancel={onCancel}
    />
    <p className={css.advice}>{t('dash_objective_advice')}</p>
    {first && (
      <Button kind="text" size="inline" className={css.begin} onClick={onTemplates}>
        {t('template_start')}
      </Button>
    )}
  </section>
);
