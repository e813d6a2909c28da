import { ArrowDown, ArrowUp, Flag, Mountain, PencilLine, Play, Quote, Trash2, Waypoints } from 'lucide-react';
import type { MenuItem } from '#components/ui/menu.tsx';
import { t } from '#utils/i18n.ts';
import type { ObjectiveId } from '#utils/okr/model/ids.ts';
import type { ObjectiveView } from '#utils/okr/view.ts';
import type { Dashboard } from '../model.ts';
import type { Reorder } from './order/use-reorder.ts';

/** What one can do with an objective as a whole. */
export const objectiveMenu = (
  { id, ambition, state, why }: ObjectiveView,
  { actions, snapshot }: Dashboard,
  reorder: Reorder<ObjectiveId>,
  { onWhy, onSupports }: { onWhy: () => void; onSupports: () => void },
): MenuItem[] => {
  const other = ambition === 'committed' ? 'aspirational' : 'committed';
  const next = state === 'draft' ? 'active' : 'draft';
  const ids = snapshot.view?.objectives.map((objective) => objective.id) ?? [];
  return [
    ...(why === '' ? [{ id: 'why', label: t('dash_objective_why_add'), icon: Quote, onChoose: onWhy }] : []),
    {
      id: 'ambition',
      label: t(`dash_make_${other}`),
      icon: other === 'aspirational' ? Mountain : Flag,
      onChoose: () => actions.changeObjective(id, { ambition: other }),
    },
    ...(state === 'closed'
      ? []
      : [
          {
            id: 'state',
            label: t(`dash_make_${next}`),
            icon: next === 'draft' ? PencilLine : Play,
            onChoose: () => void actions.changeObjective(id, { state: next }),
          },
        ]),
    ...(state === 'closed' || snapshot.teams.length < 2
      ? []
      : [{ id: 'supports', label: t('supports_open'), icon: Waypoints, onChoose: onSupports }]),
    {
      id: 'up',
      label: t('dash_move_up'),
      icon: ArrowUp,
      disabled: ids[0] === id,
      onChoose: () => reorder.move(id, -1),
    },
    {
      id: 'down',
      label: t('dash_move_down'),
      icon: ArrowDown,
      disabled: ids.at(-1) === id,
      onChoose: () => reorder.move(id, 1),
    },
    {
      id: 'remove',
      label: t('dash_objective_remove'),
      icon: Trash2,
      danger: true,
      onChoose: () => actions.removeObjective(id),
    },
  ];
};
