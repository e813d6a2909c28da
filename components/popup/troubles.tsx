import { CloudOff } from 'lucide-react';
import { t } from '#utils/i18n.ts';
import type { Snapshot } from '#utils/messaging/snapshot.ts';
import type { Problem } from '#utils/problem.ts';
import { type ProblemSteps, problemStep } from '../okr/problem-step.ts';
import { Banner, ProblemBanner } from '../ui/banner.tsx';
import type { PopupActions } from './popup-model.ts';

interface TroublesProps {
  snapshot: Snapshot;
  /** Why the last action failed. */
  problem: Problem | null;
  actions: PopupActions;
}

/** Each trouble once, with the step that mends it: of storage, trackers, the last refresh, the last action. */
export const Troubles = ({ snapshot, problem, actions }: TroublesProps) => {
  const steps: ProblemSteps = {
    retry: actions.refresh,
    onAllow: actions.allow,
    onDashboard: actions.openDashboard,
    onTracker: actions.openTracker,
  };
  return (
    <>
      {!snapshot.online && (
        <Banner icon={CloudOff} title={t('popup_offline')} text={t('popup_offline_text')} />
      )}
      {newsOf(snapshot, problem).map((one) => (
        <ProblemBanner key={`${one.code} ${one.host}`} problem={one} step={problemStep(one, steps)} />
      ))}
    </>
  );
};

const newsOf = (snapshot: Snapshot, problem: Problem | null): Problem[] => {
  const troubled = snapshot.connections.flatMap((one) => (one.state === 'problem' && one.problem) || []);
  const all = [...snapshot.notices, ...troubled, snapshot.refresh.problem, problem].filter(
    (one) => one !== null,
  );
  const seen = new Set<string>();
  // Being signed out is told at length below; being offline has a banner of its own.
  const toldBelow = snapshot.connections.some(({ state }) => state === 'signed-out');
  const isNews = ({ code }: Problem): boolean =>
    (!toldBelow || (code !== 'signed-out' && code !== 'unauthorised')) &&
    (snapshot.online || code !== 'offline');
  return all
    .filter(isNews)
    .filter(({ code, host }) => !seen.has(`${code} ${host}`) && seen.add(`${code} ${host}`));
};
