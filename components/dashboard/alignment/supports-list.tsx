import { Plus, X } from 'lucide-react';
import { IconButton } from '#components/ui/button.tsx';
import { QuietSelect } from '#components/ui/select.tsx';
import { t } from '#utils/i18n.ts';
import type { ViewAcross } from '#utils/okr/alignment/across.ts';
import type { TeamDocument } from '#utils/okr/model/document.ts';
import type { Objective } from '#utils/okr/model/objective.ts';
import css from './alignment.module.css';
import type { AlignmentActions } from './alignment-actions.ts';
import { type SupportTarget, supportTargets } from './support-targets.ts';

interface SupportsListProps {
  own: TeamDocument;
  views: readonly ViewAcross[];
  actions: AlignmentActions;
  /** Our own cycle is closed. */
  frozen: boolean;
}

/** Which objectives of other teams each of ours supports. Nothing is copied: it is a line on the map. */
export const SupportsList = ({ own, views, actions, frozen }: SupportsListProps) => {
  const shown = new Set(views.find(({ team }) => team.id === own.team.id)?.objectives.map(({ id }) => id));
  const objectives = own.objectives.filter(
    ({ id, state }) => shown.has(id) && (frozen || state !== 'closed'),
  );
  const others = supportTargets(own.team.id, views, frozen);
  if (objectives.length === 0 || others.length === 0) return null;
  return (
    <section>
      <h2 className={css.sectionTitle}>{t('alignment_supports_title')}</h2>
      <ul className={css.supportsList}>
        {objectives.map((objective) => (
          <Entry
            key={objective.id}
            objective={objective}
            others={others}
            frozen={frozen}
            onChange={(supports) => actions.setSupports(own, objective.id, supports)}
          />
        ))}
      </ul>
    </section>
  );
};

const labelOf = (target: SupportTarget | undefined): string =>
  target ? `${target.team}: ${target.title}` : t('alignment_not_visible');

interface EntryProps {
  objective: Objective;
  others: readonly SupportTarget[];
  frozen: boolean;
  onChange: (supports: Objective['supports']) => void;
}

const Entry = ({ objective: { title, supports }, others, frozen, onChange }: EntryProps) => {
  const open = frozen
    ? []
    : others.filter(({ ref }) => !supports.some(({ objective }) => objective === ref.objective));
  return (
    <li>
      <span className={css.sideOf} title={title}>
        {title}
      </span>
      <ul>
        {supports.map((ref) => {
          const label = labelOf(others.find(({ ref: { objective } }) => objective === ref.objective));
          return (
            <li key={ref.objective} className={css.supported}>
              {label}
              {!frozen && (
                <IconButton
                  icon={X}
                  label={t('alignment_support_remove', label)}
                  onClick={() => onChange(supports.filter((one) => one !== ref))}
                />
              )}
            </li>
          );
        })}
        {open.length > 0 && (
          <li>
            <QuietSelect
              label={t('alignment_support_add_to', title)}
              className={css.addSupport}
              value=""
              options={[
                { value: '', label: t('alignment_support_add'), disabled: true },
                ...open.map((target, index) => ({ value: String(index), label: labelOf(target) })),
              ]}
              onChoose={(value) => {
                const chosen = open[Number(value)];
                if (chosen) onChange([...supports, chosen.ref]);
              }}
            >
              <Plus size={16} strokeWidth={1.5} aria-hidden />
              {t('alignment_support_add')}
            </QuietSelect>
          </li>
        )}
      </ul>
    </li>
  );
};
