import { Button } from '#components/ui/button.tsx';
import { plural, t } from '#utils/i18n.ts';
import type { ChosenOutline } from '#utils/workspace/edits/outlines.ts';
import css from './data.module.css';

interface OutlineFootProps {
  chosen: readonly ChosenOutline[];
  busy: boolean;
  onImport: () => void;
}

/** The button that takes over what is ticked, and how much that would be. */
export const OutlineFoot = ({ chosen, busy, onImport }: OutlineFootProps) => {
  const keyResults = chosen.reduce((sum, { parts, whole }) => sum + parts.size + (whole ? 1 : 0), 0);
  return (
    <div className={css.foot} data-foot>
      <Button kind="primary" disabled={busy || chosen.length === 0} onClick={onImport}>
        {plural('data_import_objectives', chosen.length)}
      </Button>
      <span>
        {chosen.length === 0
          ? t('data_tracker_tick')
          : `${plural('data_with_key_results', keyResults)} ${t('data_one_step')}`}
      </span>
    </div>
  );
};
