import { t } from '#utils/i18n.ts';
import type { KeyResultId } from '#utils/okr/model/ids.ts';
import type { Attention, TeamView } from '#utils/okr/view.ts';
import { AttentionList } from '../okr/attention-list.tsx';
import { KeyResultRow } from '../okr/key-result-row.tsx';
import { ObjectiveHeading } from '../okr/objective-heading.tsx';
import css from './popup.module.css';
import type { PopupActions } from './popup-model.ts';
import { RowExplanation } from './row-explanation.tsx';

/** Where what needs attention is mended: a check-in and a way back belong to the week's meeting. */
const placeToMend = (id: KeyResultId, kind: Attention['kind']): string =>
  kind === 'tickets-outrun' || kind === 'number-outruns' ? `#/objectives/${id}` : `#/week/${id}`;

/** What needs the team's attention, then its objectives with their key results. */
export const TeamContent = ({ view, actions }: { view: TeamView; actions: PopupActions }) => {
  const address = (id: KeyResultId): string => `#/objectives/${id}`;
  return (
    <>
      {view.attention.length > 0 && (
        <section className={css.attention} aria-labelledby="attention">
          <h2 id="attention" className={css.label}>
            {t('popup_attention')}
          </h2>
          <AttentionList view={view} onAct={({ id }, kind) => actions.openDashboard(placeToMend(id, kind))} />
        </section>
      )}
      {view.objectives.map((objective) => (
        <section key={objective.id} className={css.objective}>
          <ObjectiveHeading objective={objective} level="h2" />
          <ul>
            {objective.keyResults.map((keyResult) => (
              <li key={keyResult.id}>
                <KeyResultRow
                  keyResult={keyResult}
                  href={`/dashboard.html${address(keyResult.id)}`}
                  onOpen={() => actions.openDashboard(address(keyResult.id))}
                />
                <RowExplanation keyResult={keyResult} onCopy={actions.copyReport} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
};
