import type { StatusCategory } from '#utils/measure/facts.ts';

/** `WorkflowState.type` is a plain string in the schema; what is new there counts as not begun. */
export const CATEGORIES: Readonly<Record<string, StatusCategory>> = {
  triage: 'todo',
  backlog: 'todo',
  unstarted: 'todo',
  started: 'doing',
  completed: 'done',
  canceled: 'cancelled',
  duplicate: 'cancelled',
};
