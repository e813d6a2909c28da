/** What popup and panel have in common: a ticket, the picture, and the questions they ask about them. */
import type { CheckIn } from '#utils/okr/model/check-in.ts';
import type { KeyResultId, LinkId, TeamId } from '#utils/okr/model/ids.ts';
import type { Problem } from '#utils/problem.ts';
import type { Client } from './client.ts';
import { type Observable, observable } from './observable.ts';
import type { TicketPlace } from './page-protocol.ts';
import type { Answer, OwnRequests, TicketAnswer } from './protocol.ts';
import { sendCheckIn } from './send-check-in.ts';
import type { Snapshot } from './snapshot.ts';

export interface TicketState {
  /** Null until the background has answered. */
  snapshot: Snapshot | null;
  ticket: TicketAnswer | null;
  /** Why the last question or action failed. */
  problem: Problem | null;
}

/** The background as a session needs it; tests hand in another one. */
export interface Background {
  ask: Client<OwnRequests>;
  connect: (onSnapshot: (snapshot: Snapshot) => void) => () => void;
}

type Values = Pick<CheckIn, 'value' | 'confidence' | 'status' | 'note' | 'wayBack'>;

export interface TicketSession extends Observable<TicketState> {
  /** From now on this ticket is shown and kept up to date. */
  show: (place: TicketPlace) => void;
  /** Runs a question; its failure is shown, its success clears an earlier one. */
  run: <T>(question: Promise<Answer<T>>) => Promise<Answer<T>>;
  link: (team: TeamId, keyResult: KeyResultId) => void;
  unlink: (team: TeamId, link: LinkId) => void;
  change: (team: TeamId, link: LinkId, keyResult: KeyResultId) => void;
  checkIn: (team: TeamId, keyResult: KeyResultId, values: Values) => void;
  /** Takes the offered check-in, or declines it with null; either way it is not offered again. */
  answerMoment: (team: TeamId, keyResult: KeyResultId, value: number | null) => void;
  undo: () => void;
  refresh: () => void;
  chooseTeam: (team: TeamId, cycle: string | null) => void;
  loadSample: () => void;
}

/** Connects at once; the ticket is asked for again after each change of the picture. */
export const ticketSession = ({ ask, connect }: Background): TicketSession => {
  const state = observable<TicketState>({ snapshot: null, ticket: null, problem: null });
  let place: TicketPlace | null = null;
  let loading: 'no' | 'yes' | 'and again' = 'no';

  const load = async (): Promise<void> => {
    if (!place) return;
    if (loading !== 'no') {
      loading = 'and again';
      return;
    }
    loading = 'yes';
    const asked = place;
    const answer = await ask('ticket', { place: asked });
    const repeat = (loading as string) === 'and again';
    loading = 'no';
    if (answer.ok) state.change({ ticket: answer.value });
    else state.change({ problem: answer.problem });
    if (repeat) await load();
  };

  const run = async <T>(question: Promise<Answer<T>>): Promise<Answer<T>> => {
    const answer = await question;
    state.change({ problem: answer.ok ? null : answer.problem });
    if (answer.ok) await load();
    return answer;
  };

  connect((snapshot) => {
    state.change({ snapshot });
    void load();
  });

  const linkTo = (team: TeamId, keyResult: KeyResultId) =>
    place ? run(ask('link', { place, team, keyResult })) : undefined;

  return {
    get: state.get,
    subscribe: state.subscribe,
    show: (next) => {
      place = next;
      void load();
    },
    run,
    link: (team, keyResult) => void linkTo(team, keyResult),
    unlink: (team, link) => void run(ask('unlink', { team, link })),
    // The new link first: should the second step fail, the ticket serves one too many, not none.
    change: async (team, link, keyResult) => {
      const linked = await linkTo(team, keyResult);
      if (linked?.ok) await run(ask('unlink', { team, link }));
    },
    checkIn: (team, keyResult, values) => void run(sendCheckIn(ask, team, keyResult, values)),
    answerMoment: async (team, keyResult, value) => {
      const values = { value, confidence: null, status: null, note: '', wayBack: '' };
      const made = value === null || (await run(sendCheckIn(ask, team, keyResult, values))).ok;
      if (made && place) await run(ask('moment-over', { place }));
    },
    undo: () => void run(ask('undo', {})),
    refresh: () => void run(ask('refresh', {})),
    chooseTeam: (team, cycle) => void run(ask('choose-team', { team, cycle })),
    loadSample: () => void run(ask('load-sample', {})),
  };
};
