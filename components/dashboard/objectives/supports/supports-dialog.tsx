import { ProblemBanner } from '#components/ui/banner.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { t } from '#utils/i18n.ts';
import type { Objective } from '#utils/okr/model/objective.ts';
import { readAcross } from '../../alignment/read-across.ts';
import { type SupportTarget, supportTargets } from '../../alignment/support-targets.ts';
import type { Dashboard } from '../../model.ts';
import { useAnswer } from '../../use-answer.ts';
import css from './supports.module.css';

interface SupportsDialogProps {
  objective: Objective;
  dashboard: Dashboard;
  onClose: () => void;
}

/** Which objectives of other teams this one supports: each tick is an edit of its own. */
export const SupportsDialog = ({ objective, dashboard, onClose }: SupportsDialogProps) => {
  const { document, snapshot } = dashboard;
  const { value, problem } = useAnswer(() => readAcross(dashboard), snapshot);
  return (
    <Dialog open title={t('supports_title', objective.title)} text={t('supports_text')} onClose={onClose}>
      {problem && <ProblemBanner problem={problem} />}
      {!value && !problem && <Skeleton label={t('dash_loading')} lines={[[80, 16]]} />}
      {value && document && (
        <Targets
          objective={objective}
          targets={supportTargets(document.team.id, value.views)}
          onChange={(supports) => dashboard.actions.setSupports(document, objective.id, supports)}
        />
      )}
    </Dialog>
  );
};

interface TargetsProps {
  objective: Objective;
  targets: readonly SupportTarget[];
  onChange: (supports: Objective['supports']) => void;
}

const Targets = ({ objective: { supports }, targets, onChange }: TargetsProps) => {
  const hidden = supports.filter((ref) => !targets.some((one) => isSame(one.ref, ref)));
  const unseen = hidden.map((ref) => ({
    ref,
    team: t('supports_elsewhere'),
    title: t('alignment_not_visible'),
  }));
  const all = [...targets, ...unseen];
  if (all.length === 0) return <p className={css.none}>{t('supports_none')}</p>;
  return [...Map.groupBy(all, ({ team }) => team)].map(([team, below]) => (
    <fieldset key={team} className={css.team}>
      <legend>{team}</legend>
      {below.map(({ ref, title }) => {
        const on = supports.some((one) => isSame(one, ref));
        const rest = supports.filter((one) => !isSame(one, ref));
        return (
          <label key={ref.objective} className={css.target}>
            <input type="checkbox" checked={on} onChange={() => onChange(on ? rest : [...rest, ref])} />
            <span>{title}</span>
          </label>
        );
      })}
    </fieldset>
  ));
};

type Ref = Objective['supports'][number];
const isSame = (a: Ref, b: Ref): boolean => a.team === b.team && a.objective === b.objective;
