import { useState } from 'react';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx';
import { t } from '#utils/i18n.ts';
import { objectiveCount } from '#utils/okr/advice/counts.ts';
import type { HintId } from '#utils/okr/advice/hint.ts';
import type { KeyResultId } from '#utils/okr/model/ids.ts';
import { useHasText } from '../drafts/kept-texts.ts';
import { FrozenNote, isFrozen } from '../frozen.tsx';
import { useKeys } from '../keys/use-keys.ts';
import type { Dashboard, ScreenProps } from '../model.ts';
import { addressOf, replaceAddress } from '../route.ts';
import { NextLink } from '../shell/next-link.tsx';
import { newKeyResultAt, pointedAt } from './address.ts';
import { AdviceLine } from './advice/advice-line.tsx';
import { firstWanted } from './advice/dismissals.ts';
import { FromLastCycle } from './from-last/from-last-cycle.tsx';
import { NewObjective } from './new-objective.tsx';
import { ObjectiveSection } from './objective-section.tsx';
import css from './objectives.module.css';
import { ObjectivesHead } from './objectives-head.tsx';
import { useReorder } from './order/use-reorder.ts';
import { TemplatePicker } from './templates/template-picker.tsx';
import { showRecord, useNewcomer } from './use-newcomer.ts';
import { usePointed } from './use-pointed.ts';

/** What the address asked for is done. */
const toScreen = (): void => replaceAddress(addressOf('objectives'));

/** The team's objectives and key results of the cycle, to read and to write. */
export const ObjectivesScreen = ({ dashboard, record }: ScreenProps) => {
  const { snapshot, actions, advice } = dashboard;
  const pointed = pointedAt(record, snapshot.view);
  const [open, setOpen] = useState<KeyResultId | null>(null);
  const [asked, setAsked] = useState(false);
  const draft = `objective ${snapshot.view?.cycle?.id ?? ''}`;
  const begun = useHasText(draft);
  const frozen = isFrozen(dashboard);
  const adding = asked || begun || pointed.adding;
  const [choosing, setChoosing] = useState(false);
  const objectives = snapshot.view?.objectives ?? [];
  const opened = usePointed(pointed, setOpen);
  const ids = objectives.map(({ id }) => id);
  const reorder = useReorder(ids, actions.moveObjective);
  const onNext = useNewcomer(ids);
  useKeys(frozen ? {} : { n: () => setAsked(true) });
  if (!snapshot.view) return <NoTeam />;
  const done = () => {
    setAsked(false);
    if (pointed.adding) toScreen();
  };
  const add = (title: string, unwanted: readonly HintId[]) => {
    onNext((id) => {
      advice.carry(id, unwanted);
      // What comes next is its first key result.
      replaceAddress(addressOf('objectives', newKeyResultAt(id)));
    });
    actions.addObjective(title);
    done();
  };
  const toggle = (id: KeyResultId) => {
    const next = id === open ? null : id;
    opened.current = next;
    setOpen(next);
    replaceAddress(addressOf('objectives', next ?? undefined));
  };
  return (
    <>
      <ObjectivesHead
        count={objectives.length}
        frozen={frozen}
        onTemplates={() => setChoosing(true)}
        onAdd={() => setAsked(true)}
      />
      <FrozenNote dashboard={dashboard} />
      {!frozen && <FromLastCycle dashboard={dashboard} />}
      {!frozen && <CountAdvice dashboard={dashboard} count={objectives.length} />}
      {objectives.length > 0 && <ColumnHeads />}
      {objectives.map((objective) => (
        <ObjectiveSection
          key={objective.id}
          objective={objective}
          dashboard={dashboard}
          reorder={reorder}
          last={ids.at(-1)}
          open={open}
          adding={pointed.addingTo === objective.id}
          onAdded={toScreen}
          onOpen={toggle}
        />
      ))}
      {!frozen && (adding || objectives.length === 0) && (
        <NewObjective
          draft={draft}
          first={objectives.length === 0}
          asked={pointed.adding ? 'by-address' : asked ? 'by-button' : null}
          onAdd={add}
          onCancel={done}
          onTemplates={() => setChoosing(true)}
        />
      )}
      <VisuallyHidden>
        <span role="status">{reorder.said}</span>
      </VisuallyHidden>
      <TemplatePicker
        open={choosing}
        onClose={() => setChoosing(false)}
        onTake={(template) => {
          onNext(showRecord);
          actions.addTemplate(template);
        }}
      />
    </>
  );
};

/** How many objectives there are is a matter of the cycle; none at all is a beginning. */
const CountAdvice = ({ dashboard, count }: { dashboard: Dashboard; count: number }) => {
  const cycle = dashboard.snapshot.view?.cycle?.id ?? '';
  const hint = objectiveCount(count);
  return (
    <AdviceLine
      hint={hint && firstWanted([hint], cycle, dashboard.advice)}
      onDismiss={({ id }) => dashboard.advice.dismiss(cycle, id)}
    />
  );
};

const ColumnHeads = () => (
  <div className={css.row} aria-hidden>
    <span className={css.columnHead}>{t('dash_col_key_result')}</span>
    <span className={css.columnHeadWide}>{t('dash_col_outcome')}</span>
    <span className={css.columnHead}>{t('dash_col_status')}</span>
    <span className={css.columnHeadEnd}>{t('dash_col_tickets')}</span>
    <span className={css.columnHeadEnd}>{t('dash_col_weight')}</span>
  </div>
);

const NoTeam = () => (
  <EmptyState
    level={1}
    title={t('dash_no_team_title')}
    text={t('dash_no_team_text')}
    actions={<NextLink to="welcome" />}
  />
);
