import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { t } from '#utils/i18n.ts';
import type { ObjectiveView } from '#utils/okr/view.ts';
import { useHasText } from '../drafts/kept-texts.ts';
import type { Dashboard } from '../model.ts';
import { adviseNewKeyResult } from './advice/use-hint.ts';
import { NewTitle } from './new-title.tsx';
import css from './objectives.module.css';
import { useNewcomer } from './use-newcomer.ts';

/** Offered to an objective without key results, asked for by a person, or left by one. */
type Field = 'offered' | 'asked' | 'left' | 'closed';

interface NewKeyResultProps {
  objective: ObjectiveView;
  dashboard: Dashboard;
  /** The address asks for it. */
  wanted: boolean;
  onDone: () => void;
}

/** The place where a key result is written: open while there is none, and as long as one goes on. */
export const NewKeyResult = ({ objective, dashboard, wanted, onDone }: NewKeyResultProps) => {
  const draft = `key-result ${objective.id}`;
  const begun = useHasText(draft);
  const [field, setField] = useState<Field>(objective.keyResults.length === 0 ? 'offered' : 'closed');
  const adding = field === 'offered' || field === 'asked' || begun || wanted;
  const onNext = useNewcomer(objective.keyResults.map(({ id }) => id));
  if (!adding) {
    return (
      <Button
        kind="quiet"
        size="inline"
        className={css.add}
        // The field that a person left gives the focus back.
        autoFocus={field === 'left'}
        onClick={() => setField('asked')}
      >
        <Plus size={16} strokeWidth={1.5} aria-hidden />
        {t('dash_key_result_add')}
      </Button>
    );
  }
  return (
    <div className={css.indent}>
      <NewTitle
        key={wanted ? 'wanted' : 'asked'}
        draft={draft}
        label={t('dash_key_result_title')}
        placeholder={t('dash_key_result_placeholder')}
        autoFocus={wanted || field === 'asked'}
        advise={adviseNewKeyResult}
        onAdd={(title, unwanted) => {
          onNext((id) => dashboard.advice.carry(id, unwanted));
          dashboard.actions.addKeyResult(objective.id, title);
          setField('asked');
          if (wanted) onDone();
        }}
        onCancel={() => {
          setField('left');
          if (wanted) onDone();
        }}
      />
    </div>
  );
};
