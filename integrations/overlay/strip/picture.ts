import type { Moment } from '#utils/messaging/page-protocol.ts';
import type { TicketLine } from '#utils/okr/view.ts';
import type { Problem, ProblemCode } from '#utils/problem.ts';
import type { Known } from '../answers.ts';

/** What a click on a strip's small button does. */
export type Act = 'open' | 'retry' | 'check-in' | 'dismiss' | 'lens';

/** Why what is shown may be old, with the way to mend it. */
export interface Trouble {
  /** Null: our own background did not answer. */
  problem: Problem | null;
  asOf: string | null;
  act: Act;
}

/** The strip's states, as data: what is to be seen follows from the answer and from nothing else. */
export type Picture =
  | { kind: 'loading' }
  | {
      kind: 'lines';
      lines: TicketLine[];
      trouble: Trouble | null;
      /** There are cards or rows beside it to look at. */
      lens?: boolean;
      moment?: Moment;
    }
  | { kind: 'link' }
  | { kind: 'not-connected' }
  | { kind: 'no-team' }
  | { kind: 'trouble'; trouble: Trouble };

/** Trouble that trying again does not mend: the panel says what does. */
const MENDED_IN_PANEL: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'signed-out',
  'unauthorised',
  'forbidden',
  'no-access',
  'storage',
]);

/** `beside`: the ticket stands beside a board or list. */
export const pictureOf = ({ answer, failed }: Known, beside = false): Picture => {
  if (!answer) return failed ? { kind: 'trouble', trouble: silence(null) } : { kind: 'loading' };
  if (answer.state === 'not-connected' || answer.state === 'no-team') return { kind: answer.state };
  const trouble = failed ? silence(answer.asOf) : troubleOf(answer.problem, answer.asOf);
  const { lines, moment } = answer;
  if (lines.length > 0) return { kind: 'lines', lines, trouble, lens: beside, ...(moment && { moment }) };
  if (trouble) return { kind: 'trouble', trouble };
  return answer.state === 'pending' ? { kind: 'loading' } : { kind: 'link' };
};

const silence = (asOf: string | null): Trouble => ({ problem: null, asOf, act: 'retry' });

const troubleOf = (problem: Problem | null, asOf: string | null): Trouble | null =>
  problem && { problem, asOf, act: MENDED_IN_PANEL.has(problem.code) ? 'open' : 'retry' };
