import { browser } from 'wxt/browser';
import type { Problem } from '#utils/problem.ts';
import type { Connection } from '#utils/storage/connection.ts';
import { withheldHost } from './withheld.ts';

interface Options {
  find(connection: string): Connection | null;
  changed(): void;
}

/** How each connection is doing, by its id; kept in `storage.session` for the next worker. */
export const createConnectionProblems = ({ find, changed }: Options) => {
  const problems = new Map<string, Problem>();

  const isWithheld = async (id: string): Promise<boolean> => {
    const connection = find(id);
    return connection !== null && (await withheldHost(connection)) !== null;
  };

  return {
    async open(): Promise<void> {
      const kept = (await browser.storage.session.get('connectionProblems')).connectionProblems;
      for (const [id, what] of Object.entries((kept ?? {}) as Record<string, Problem>))
        problems.set(id, what);
    },

    of: (id: string): Problem | null => problems.get(id) ?? null,

    /** `what` null: it answered. */
    async report(id: string, what: Problem | null): Promise<void> {
      const before = problems.get(id)?.code;
      // The same trouble again is no news, or pages that ask on news would ask for ever.
      if (before === what?.code) return;
      // A question that was under way when access was taken back is answered all the same.
      if (what === null && before === 'no-access' && (await isWithheld(id))) return;
      if (what) problems.set(id, what);
      else problems.delete(id);
      await browser.storage.session.set({ connectionProblems: Object.fromEntries(problems) });
      changed();
    },
  };
};
