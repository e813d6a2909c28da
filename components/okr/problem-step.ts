import { t } from '#utils/i18n.ts';
import type { Problem, ProblemCode } from '#utils/problem.ts';

/** What a page can do about a problem by one click. */
export interface ProblemSteps {
  retry: () => void;
  /** Asks the browser for access to the host. */
  onAllow: (host: string) => void;
  /** Opens the dashboard at the given place. */
  onDashboard: (hash: string) => void;
  /** Opens the tracker, to sign in there. */
  onTracker: (host: string) => void;
}

type Step = 'allow' | 'sign-in' | 'connect' | 'retry' | 'settings' | 'none';

const STEPS: Partial<Record<ProblemCode, Step>> = {
  'signed-out': 'sign-in',
  unauthorised: 'connect',
  'no-access': 'allow',
  xsrf: 'connect',
  storage: 'settings',
  'bad-query': 'settings',
  gone: 'none',
};

/** The one button that belongs to a problem; trying again where nothing better is known, and nobody has to wait. */
export const problemStep = (
  { code, host, retryAt }: Problem,
  steps: ProblemSteps,
): { label: string; onAct: () => void } | undefined => {
  const step = STEPS[code] ?? 'retry';
  if (step === 'none' || retryAt !== null) return undefined;
  const act: Record<Exclude<Step, 'none'>, { label: string; onAct: () => void }> = {
    allow: { label: t('step_allow'), onAct: () => steps.onAllow(host) },
    'sign-in': { label: t('step_sign_in', host), onAct: () => steps.onTracker(host) },
    connect: { label: t('step_connect'), onAct: () => steps.onDashboard('#/connect') },
    settings: { label: t('step_settings'), onAct: () => steps.onDashboard('#/settings') },
    retry: { label: t('step_retry'), onAct: steps.retry },
  };
  return act[step];
};
