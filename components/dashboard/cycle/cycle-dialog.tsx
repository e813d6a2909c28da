import { type FormEvent, useState } from 'react';
import { ProblemBanner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { TextField } from '#components/ui/field.tsx';
import { t } from '#utils/i18n.ts';
import { cycleAfter } from '#utils/okr/cycle-after.ts';
import type { TeamDocument } from '#utils/okr/model/document.ts';
import { LONGEST } from '#utils/okr/model/limits.ts';
import type { Cycle } from '#utils/okr/model/team.ts';
import type { Dashboard } from '../model.ts';
import { useAsking } from '../use-asking.ts';
import css from './cycle.module.css';
import type { CycleSpan } from './cycle-model.ts';
import { datesFaultOf, faultOf } from './span-fault.ts';

interface CycleDialogProps {
  dashboard: Dashboard;
  /** The cycle that is looked at is changed; else the one after the last is made. */
  change: boolean;
  onClose: () => void;
}

/** A cycle's name and days, for the next one or for the one that is looked at. */
export const CycleDialog = ({ dashboard, change, onClose }: CycleDialogProps) => {
  const { snapshot, document } = dashboard;
  const shown = document?.cycles.find(({ id }) => id === snapshot.view?.cycle?.id) ?? null;
  if (!document || (change && !shown)) return null;
  return (
    <CycleForm
      document={document}
      cycle={change ? shown : null}
      actions={dashboard.actions}
      onClose={onClose}
    />
  );
};

interface CycleFormProps {
  document: TeamDocument;
  cycle: Cycle | null;
  actions: Dashboard['actions'];
  onClose: () => void;
}

const CycleForm = ({ document: { cycles }, cycle, actions, onClose }: CycleFormProps) => {
  const [span, setSpan] = useState<CycleSpan>(() => cycle ?? offered(cycles));
  const { busy, problem, ask } = useAsking();
  const fault = faultOf(span, cycles, cycle?.id ?? null);
  const wrongDates = datesFaultOf(span);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (fault) return;
    const { starts, ends } = span;
    const said = { name: span.name.trim(), starts, ends };
    ask(() => (cycle ? actions.changeCycle(cycle.id, said) : actions.addCycle(said)), onClose);
  };
  return (
    <Dialog
      open
      title={cycle ? t('cycle_change', cycle.name) : t('cycle_new_title')}
      text={cycle ? t('cycle_change_text') : t('cycle_new_text')}
      onClose={onClose}
    >
      <form className={css.form} onSubmit={submit}>
        <TextField
          label={t('cycle_name')}
          maxLength={LONGEST.cycleName}
          value={span.name}
          error={fault && fault !== wrongDates ? t(fault, span.name.trim()) : null}
          onChange={(event) => setSpan({ ...span, name: event.currentTarget.value })}
        />
        <div className={css.days}>
          <TextField
            label={t('cycle_starts')}
            type="date"
            value={span.starts}
            onChange={(event) => setSpan({ ...span, starts: event.currentTarget.value })}
          />
          <TextField
            label={t('cycle_ends')}
            type="date"
            value={span.ends}
            error={wrongDates && t(wrongDates)}
            onChange={(event) => setSpan({ ...span, ends: event.currentTarget.value })}
          />
        </div>
        {problem && <ProblemBanner problem={problem} />}
        <footer className={css.actions}>
          <Button kind="quiet" onClick={onClose}>
            {t('ui_cancel')}
          </Button>
          <Button type="submit" kind="primary" disabled={busy || fault !== null}>
            {t(cycle ? 'cycle_keep' : 'cycle_make')}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
};

/** The one after the last; a team always has a first. */
const offered = (cycles: readonly Cycle[]): CycleSpan => {
  const last = cycles.toSorted((a, b) => (a.ends < b.ends ? 1 : -1))[0];
  return last ? cycleAfter(last) : { name: '', starts: '', ends: '' };
};
