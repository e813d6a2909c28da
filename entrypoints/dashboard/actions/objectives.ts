import type { ObjectivesActions } from '#components/dashboard/model.ts';
import {
  changeKeyResult,
  createKeyResult,
  removeKeyResult,
  reorderKeyResult,
} from '#utils/workspace/edits/key-result.ts';
import { addRule, removeRule } from '#utils/workspace/edits/link.ts';
import {
  changeObjective,
  createObjective,
  removeObjective,
  reorderObjective,
} from '#utils/workspace/edits/objective.ts';
import { addFromTemplate } from '#utils/workspace/edits/template.ts';
import type { Editing } from './editing.ts';

/** Edits of objectives and key results; what is made stands in the shown cycle. */
export const objectivesActions = ({ edit }: Editing): ObjectivesActions => ({
  addObjective: (title) =>
    edit((document, cycle) => createObjective(document, { cycle: cycle.id, title, state: 'active' }).edit),
  changeObjective: (id, patch) => edit((document) => changeObjective(document, id, patch)),
  moveObjective: (id, before) => edit((document) => reorderObjective(document, id, before)),
  addTemplate: (template) => edit((document, cycle) => addFromTemplate(document, cycle.id, template).edit),
  removeObjective: (id) => edit((document) => removeObjective(document, id)),
  addKeyResult: (objective, title) =>
    edit((document) => createKeyResult(document, { objective, title }).edit),
  changeKeyResult: (id, patch) =>
    edit((document) => changeKeyResult(document, id, patch, { now: new Date().toISOString(), reason: '' })),
  moveKeyResult: (id, before) => edit((document) => reorderKeyResult(document, id, before)),
  removeKeyResult: (id) => edit((document) => removeKeyResult(document, id)),
  addRule: (keyResult, query) => edit((document) => addRule(document, { keyResult, query }).edit),
  removeRule: (rule) => edit((document) => removeRule(document, rule)),
});
