import type { KeyResultId } from '#utils/okr/model/ids.ts';
import type { TeamView } from '#utils/okr/view.ts';
import { KeyResultPicker } from '../picker/key-result-picker.tsx';
import type { PanelActions } from './panel-model.ts';
import { Closed, NoTeam } from './panel-states.tsx';

interface PickToLinkProps {
  view: TeamView;
  except?: KeyResultId[];
  onPick: (keyResult: KeyResultId) => void;
  actions: PanelActions;
}

/** The key results of the team shown, to be picked; or why there is none. */
export const PickToLink = ({ view, except = [], onPick, actions }: PickToLinkProps) => {
  if (!view.objectives.some(({ keyResults }) => keyResults.length > 0)) return <NoTeam actions={actions} />;
  if (view.cycle?.closed) return <Closed actions={actions} />;
  return (
    <KeyResultPicker objectives={view.objectives} except={except} onPick={onPick} onCancel={actions.close} />
  );
};
