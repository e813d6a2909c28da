/// <reference types="vite/client" />
import type { Secret } from '#integrations/secret.ts';
import { BackgroundProblem, problem } from './problems.ts';

/** Empty unless the build was given one; then people are offered to sign in instead of making a key. */
export const LINEAR_CLIENT_ID: string = import.meta.env.WXT_LINEAR_CLIENT_ID ?? '';

export const signInToLinear = async (_signal: AbortSignal): Promise<Secret> => {
  throw new BackgroundProblem(problem('unauthorised', Date.now(), 'linear.app'));
};
