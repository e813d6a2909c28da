import { t } from '#utils/i18n.ts';
import type { FrontCheck, LensView, SiteOffer as Offer, TicketAnswer } from '#utils/messaging/protocol.ts';
import type { Snapshot } from '#utils/messaging/snapshot.ts';
import type { TeamView } from '#utils/okr/view.ts';
import type { Problem } from '#utils/problem.ts';
import { ClosedNote } from '../okr/closed-note.tsx';
import { cx } from '../ui/cx.ts';
import { Skeleton } from '../ui/skeleton.tsx';
import { UndoToast } from '../ui/toast.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { CurrentTicket } from './current-ticket.tsx';
import { connectsFirst, FirstRun } from './first-run.tsx';
import { LensSection } from './lens-section.tsx';
import { NudgeLine } from './nudge-line.tsx';
import { PageChanged } from './page-changed.tsx';
import css from './popup.module.css';
import { PopupFooter } from './popup-footer.tsx';
import { PopupHeader } from './popup-header.tsx';
import type { PopupActions } from './popup-model.ts';
import { SignedOut } from './signed-out.tsx';
import { SiteOffer } from './site-offer.tsx';
import { TeamContent } from './team-content.tsx';
import { Troubles } from './troubles.tsx';

export interface PopupProps {
  /** Null until the background has answered. */
  snapshot: Snapshot | null;
  /** The ticket in the active tab, with what it serves; null when the tab shows none. */
  ticket: TicketAnswer | null;
  /** A Jira in the active tab that is not connected. */
  site?: Offer | null;
  /** Of the page in front, where it is a tracker's. */
  check?: FrontCheck | null;
  /** Of the page in front, where it shows cards or rows. */
  lens?: LensView | null;
  /** Why the last action failed. */
  problem: Problem | null;
  actions: PopupActions;
}

const hasKeyResults = (view: TeamView | null): boolean =>
  view?.objectives.some(({ keyResults }) => keyResults.length > 0) ?? false;

/** The popup: where this ticket stands, what needs attention, the team's objectives, how fresh it all is. */
export const Popup = ({ snapshot, ticket, site, check, lens, problem, actions }: PopupProps) => {
  if (!snapshot) return <Loading />;
  const { view } = snapshot;
  const signedOut = snapshot.connections.find(({ state }) => state === 'signed-out');
  const filled = view !== null && hasKeyResults(view);
  return (
    <div className={css.popup}>
      <PopupHeader snapshot={snapshot} onChoose={actions.chooseTeam} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <main className={css.main} tabIndex={0} aria-label={t('popup_main')}>
        <Troubles snapshot={snapshot} problem={problem} actions={actions} />
        {check?.news && <PageChanged check={check} actions={actions} />}
        {site && <SiteOffer site={site} actions={actions} />}
        {signedOut && <SignedOut snapshot={snapshot} signedOut={signedOut} actions={actions} />}
        {filled && view.cycle?.closed && (
          <ClosedNote action={t('problem_frozen_action')} onAct={() => actions.openDashboard('#/review')} />
        )}
        {ticket && <CurrentTicket {...{ ticket, view, actions }} connectsBelow={connectsFirst(snapshot)} />}
        {filled && snapshot.nudge && (
          <NudgeLine
            nudge={snapshot.nudge}
            onWeek={() => actions.openDashboard('#/week')}
            onChange={actions.changeNudge}
          />
        )}
        {filled && lens && <LensSection lens={lens} view={view} actions={actions} />}
        {filled ? (
          <TeamContent view={view} actions={actions} />
        ) : (
          <FirstRun snapshot={snapshot} ticket={ticket} actions={actions} />
        )}
      </main>
      <UndoToast undo={snapshot.undo} onUndo={actions.undo} />
      <PopupFooter snapshot={snapshot} sample={!filled} actions={actions} />
    </div>
  );
};

const Loading = () => (
  <main className={cx(css.popup, css.loading)}>
    <VisuallyHidden>
      <h1>{t('app_name')}</h1>
    </VisuallyHidden>
    <Skeleton
      label={t('popup_loading')}
      lines={[
        [40, 20],
        [100, 2],
        [72, 16],
        [100, 4],
        [56, 14],
        [64, 36],
        [88, 36],
        [72, 36],
      ]}
    />
  </main>
);
