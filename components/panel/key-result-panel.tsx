import { useState } from 'react';
import { t } from '#utils/i18n.ts';
import type { KeyResultView, TicketLine } from '#utils/okr/view.ts';
import { KeyResultChart } from '../charts/key-result-chart.tsx';
import { CheckInForm } from '../check-in/check-in-form.tsx';
import { Bar } from '../okr/bar.tsx';
import { DeliveryLine } from '../okr/delivery-line.tsx';
import { ExplanationList } from '../okr/explanation-list.tsx';
import { Outcome } from '../okr/outcome.tsx';
import { StatusPair } from '../okr/status-pair.tsx';
import { TicketKeyResult } from '../okr/ticket-key-result.tsx';
import { TicketList } from '../okr/ticket-list.tsx';
import { KeyResultPicker } from '../picker/key-result-picker.tsx';
import { Button } from '../ui/button.tsx';
import css from './key-result-panel.module.css';
import type { TicketProps } from './panel-model.ts';
import { Closed } from './panel-states.tsx';

interface KeyResultPanelProps extends TicketProps {
  line: TicketLine;
}

/** Everything about one key result that is readable: from the status down to the tickets that count. */
const Sections = ({ keyResult, snapshot, ticket, actions }: TicketProps & { keyResult: KeyResultView }) => {
  const outrun = snapshot.view?.attention.some(
    ({ keyResult: id, kind }) => id === keyResult.id && kind === 'tickets-outrun',
  );
  return (
    <>
      <section className={css.section} aria-labelledby={`title-${keyResult.id}`}>
        <p className={css.objective}>{keyResult.objective.title}</p>
        <h2 className={css.title} id={`title-${keyResult.id}`}>
          {keyResult.title}
        </h2>
        <StatusPair reason={keyResult.statusReason} />
      </section>
      {!keyResult.deliveryOnly && (
        <section className={css.section} aria-label={t('panel_outcome')}>
          <Outcome keyResult={keyResult} />
          <Bar bar={keyResult.bar} status={keyResult.status} />
          <KeyResultChart keyResult={keyResult} cycle={snapshot.view?.cycle ?? null} />
        </section>
      )}
      {keyResult.delivery && (
        <section className={css.section} aria-label={t('panel_delivery')}>
          <DeliveryLine
            forecast={keyResult.forecast?.delivery}
            delivery={keyResult.delivery}
            outrun={outrun ?? false}
            only={keyResult.deliveryOnly}
          />
        </section>
      )}
      <ExplanationList keyResult={keyResult} onCopy={actions.copy} className={css.section} />
      <TicketList keyResult={keyResult} here={ticket.url} className={css.section} />
    </>
  );
};

/** The key result belongs to another team or cycle than the one shown: what the ticket knows, and the way there. */
const Elsewhere = ({ line, actions }: KeyResultPanelProps) => (
  <section className={css.section}>
    <p className={css.objective}>{line.objective.title}</p>
    <TicketKeyResult line={line} />
    <p className={css.elsewhere}>{t('panel_elsewhere')}</p>
    <Button size="small" onClick={() => actions.chooseTeam(line.team)}>
      {t('panel_show_team')}
    </Button>
  </section>
);

interface LinkActionsProps extends Pick<KeyResultPanelProps, 'line' | 'actions'> {
  /** Null where the cycle that is shown takes no more links. */
  onMore: (() => void) | null;
}

const LinkActions = ({ line, onMore, actions }: LinkActionsProps) => {
  const { link, closed } = line;
  return (
    <>
      {onMore && (
        <Button kind="quiet" size="inline" onClick={onMore}>
          {t('panel_link_another')}
        </Button>
      )}
      {link && !closed && (
        <Button kind="quiet" size="inline" onClick={() => actions.unlink(line.team, link)}>
          {t('ticket_unlink')}
        </Button>
      )}
    </>
  );
};

/** One key result of the ticket: its sections above, the check-in pinned below. */
export const KeyResultPanel = (props: KeyResultPanelProps) => {
  const { line, snapshot, ticket, actions } = props;
  const [picking, setPicking] = useState(false);
  const { view } = snapshot;
  const onMore = view?.cycle?.closed ? null : () => setPicking(!picking);
  const keyResult = view?.objectives.flatMap(({ keyResults }) => keyResults).find(({ id }) => id === line.id);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section className={css.main} tabIndex={0} aria-label={t('panel_details')}>
        {keyResult ? <Sections {...props} keyResult={keyResult} /> : <Elsewhere {...props} />}
      </section>
      {view && (
        <div className={css.foot}>
          {picking && onMore && (
            <div className={css.pick}>
              <KeyResultPicker
                objectives={view.objectives}
                except={ticket.lines.map(({ id }) => id)}
                onPick={(chosen) => {
                  actions.link(view.team.id, chosen);
                  setPicking(false);
                }}
                onCancel={() => setPicking(false)}
              />
            </div>
          )}
          {keyResult && !onMore && <Closed actions={actions} />}
          {keyResult && onMore && (
            <CheckInForm
              key={keyResult.lastCheckIn?.id ?? 'first'}
              keyResult={keyResult}
              onCheckIn={(values) => actions.checkIn(line.team, line.id, values)}
            >
              <LinkActions line={line} onMore={onMore} actions={actions} />
            </CheckInForm>
          )}
          {!keyResult && (
            <p className={css.links}>
              <LinkActions line={line} onMore={onMore} actions={actions} />
            </p>
          )}
        </div>
      )}
    </>
  );
};
