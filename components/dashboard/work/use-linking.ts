import { useState } from 'react';
import type { KeyResultId } from '#utils/okr/model/ids.ts';
import type { Dashboard } from '../model.ts';
import { useAsking } from '../use-asking.ts';
import type { WorkTicket } from './linked-work.ts';
import type { Rows } from './use-selection.ts';

/** Linking and unlinking the chosen tickets; where none is chosen, the one that the keys stand on is linked. */
export const useLinking = ({ actions }: Dashboard, tickets: readonly WorkTicket[], rows: Rows) => {
  const [linking, setLinking] = useState<WorkTicket[] | null>(null);
  const { problem, ask } = useAsking();
  const chosen = tickets.filter(({ row }) => rows.chosen.has(row));
  const links = chosen.flatMap(({ link }) => link ?? []);
  return {
    problem,
    chosen,
    links,
    /** The tickets that a key result is being picked for; null while none is. */
    issues: linking?.map(({ ref }) => ref) ?? null,
    start: () => {
      const own = tickets.filter(({ row }) => row === rows.current);
      if (chosen.length + own.length > 0) setLinking(chosen.length > 0 ? chosen : own);
    },
    pick: (keyResult: KeyResultId) => {
      const issues = (linking ?? []).map(({ ref }) => ref);
      setLinking(null);
      ask(() => actions.linkTickets(keyResult, issues), rows.clear);
    },
    cancel: () => setLinking(null),
    unlink: () => ask(() => actions.unlinkTickets(links), rows.clear),
  };
};
