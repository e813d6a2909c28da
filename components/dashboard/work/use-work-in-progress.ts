import { useEffect, useId, useRef, useState } from 'react';
import type { WorkInProgress } from '#utils/messaging/protocol.ts';
import type { TeamId } from '#utils/okr/model/ids.ts';
import type { Problem } from '#utils/problem.ts';
import type { Actions } from '../model.ts';

/** A site where the team works. */
export interface Site {
  tracker: string;
  site: string;
}

export interface Reading {
  state: 'not-asked' | 'reading' | 'read';
  /** Sites that have answered, of all that are asked. */
  done: number;
  total: number;
  /** The one that is asked now. */
  now: Site | null;
  tickets: WorkInProgress['tickets'];
  /** Sites that have more than was read. */
  more: Site[];
  problems: { site: Site; problem: Problem }[];
  /** When all had answered (ISO instant). */
  at: string | null;
}

const NOT_ASKED: Reading = {
  ...{ state: 'not-asked', done: 0, total: 0, now: null },
  ...{ tickets: [], more: [], problems: [], at: null },
};

/** Reads what is in progress, one site after the other, when it is asked to; what was read stays when stopped. */
export const useWorkInProgress = (team: TeamId, actions: Pick<Actions, 'workInProgress' | 'stopAsking'>) => {
  const turn = useId();
  const [reading, setReading] = useState(NOT_ASKED);
  const run = useRef(0);

  const stop = () => {
    run.current += 1;
    actions.stopAsking(turn);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: on leaving alone.
  useEffect(() => () => stop(), []);

  const read = async (sites: Site[]) => {
    run.current += 1;
    const own = run.current;
    let result: Reading = { ...NOT_ASKED, state: 'reading', total: sites.length };
    for (const site of sites) {
      setReading({ ...result, now: site });
      const answer = await actions.workInProgress(team, site, turn);
      if (run.current !== own) return;
      result = { ...answered(result, site, answer), done: result.done + 1 };
    }
    setReading({ ...result, state: 'read', at: new Date().toISOString() });
  };

  return {
    reading,
    read,
    stop: () => {
      stop();
      setReading((before) => ({ ...before, state: before.done > 0 ? 'read' : 'not-asked', now: null }));
    },
  };
};

const answered = (
  before: Reading,
  site: Site,
  answer: Awaited<ReturnType<Actions['workInProgress']>>,
): Reading => {
  if (!answer.ok) return { ...before, problems: [...before.problems, { site, problem: answer.problem }] };
  if (!answer.value) return before;
  return {
    ...before,
    tickets: [...before.tickets, ...answer.value.tickets],
    more: answer.value.more ? [...before.more, site] : before.more,
  };
};
