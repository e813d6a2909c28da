import { Bar } from '#components/okr/bar.tsx';
import { StatusWord } from '#components/okr/status.tsx';
import { ValueText } from '#components/okr/value-text.tsx';
import { cx } from '#components/ui/cx.ts';
import { t } from '#utils/i18n.ts';
import type { KeyResultView } from '#utils/okr/view.ts';
import type { Dashboard } from '../model.ts';
import { KeyResultEditor } from './key-result-editor.tsx';
import css from './objectives.module.css';

interface KeyResultEntryProps {
  keyResult: KeyResultView;
  dashboard: Dashboard;
  open: boolean;
  onOpen: () => void;
}

/** A key result as a row; its title opens the editor under it. */
export const KeyResultEntry = ({ keyResult, dashboard, open, onOpen }: KeyResultEntryProps) => {
  const definition = dashboard.document?.keyResults.find(({ id }) => id === keyResult.id);
  const editor = `edit-${keyResult.id}`;
  return (
    <div className={cx(open && css.open)}>
      <div className={css.keyResult}>
        <button
          type="button"
          className={css.keyResultTitle}
          aria-expanded={open}
          aria-controls={editor}
          onClick={onOpen}
        >
          <span>{keyResult.title}</span>
          {keyResult.role === 'guardrail' && <small>{t('role_guardrail')}</small>}
          {keyResult.deliveryOnly && <small>{t('delivery_only')}</small>}
        </button>
        <Bar bar={keyResult.bar} status={keyResult.status} />
        <span className={css.value}>
          {keyResult.goalDefinition ? <ValueText line={keyResult} from={false} /> : t('dash_needs_goal')}
        </span>
        <StatusWord status={keyResult.status} />
        <span className={css.end}>
          {keyResult.delivery ? t('dash_done_of', keyResult.delivery.done, keyResult.delivery.total) : '–'}
        </span>
        <span className={css.end}>{keyResult.role === 'guardrail' ? '–' : keyResult.weight}</span>
      </div>
      {open && definition && (
        <div id={editor} className={css.editor}>
          <KeyResultEditor definition={definition} view={keyResult} dashboard={dashboard} />
        </div>
      )}
    </div>
  );
};
