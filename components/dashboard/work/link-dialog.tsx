import { KeyResultPicker } from '#components/picker/key-result-picker.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { listOf, plural } from '#utils/i18n.ts';
import type { KeyResultId } from '#utils/okr/model/ids.ts';
import type { IssueRef } from '#utils/okr/model/tracker-ref.ts';
import type { TeamView } from '#utils/okr/view.ts';
import css from './work.module.css';

interface LinkDialogProps {
  /** None: the dialog is closed. */
  issues: readonly IssueRef[] | null;
  view: TeamView;
  onPick: (keyResult: KeyResultId) => void;
  onClose: () => void;
}

const SHOWN = 8;

/** Which key result the chosen tickets serve. */
export const LinkDialog = ({ issues, view, onPick, onClose }: LinkDialogProps) => {
  const keys = [...new Set((issues ?? []).map(({ key }) => key))];
  const rest = keys.length - SHOWN;
  return (
    <Dialog
      open={issues !== null}
      title={plural('work_link_title', keys.length)}
      text={listOf([...keys.slice(0, SHOWN), ...(rest > 0 ? [plural('work_link_rest', rest)] : [])])}
      onClose={onClose}
    >
      <div className={css.picker}>
        <KeyResultPicker objectives={view.objectives} onPick={onPick} onCancel={onClose} />
      </div>
    </Dialog>
  );
};
