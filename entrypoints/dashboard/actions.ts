/** What the dashboard asks for, as questions to the background and edits of the document at hand. */
import type { Actions } from '#components/dashboard/model.ts';
import { requestAccess } from '#utils/host-access.ts';
import { ask } from '#utils/messaging/own-client.ts';
import type { ConnectRequest } from '#utils/messaging/protocol.ts';
import type { TeamDocument } from '#utils/okr/model/document.ts';
import type { Edit } from '#utils/workspace/change.ts';
import { changeKeyResult, createKeyResult, removeKeyResult } from '#utils/workspace/edits/key-result.ts';
import { addRule, removeRule } from '#utils/workspace/edits/link.ts';
import { changeObjective, createObjective, removeObjective } from '#utils/workspace/edits/objective.ts';

/** The click that connects also asks for what the browser may withhold; where it does not, nobody is asked. */
const placeOf = (request: ConnectRequest): string =>
  request.tracker === 'linear' ? 'linear.app' : request.base;

/** `current` gives the document that the screen shows at the moment of the click, and the cycle it looks at. */
export const makeActions = (current: () => { document: TeamDocument; cycle: string } | null): Actions => {
  const edit = (make: (document: TeamDocument, cycle: string) => Edit) => {
    const shown = current();
    // Nothing can be edited before a document is shown: the buttons are not there yet.
    if (!shown) return Promise.resolve({ ok: true, value: null } as const);
    return ask('edit', { team: shown.document.team.id, edit: make(shown.document, shown.cycle) });
  };
  return {
    addObjective: (title) =>
      edit((document, cycle) => {
        const at = document.cycles.find(({ id }) => id === cycle) ?? document.cycles[0];
        if (!at) throw new Error('A team has at least one cycle.');
        return createObjective(document, { cycle: at.id, title, state: 'active' }).edit;
      }),
    changeObjective: (id, patch) => edit((document) => changeObjective(document, id, patch)),
    removeObjective: (id) => edit((document) => removeObjective(document, id)),
    addKeyResult: (objective, title) =>
      edit((document) => createKeyResult(document, { objective, title }).edit),
    changeKeyResult: (id, patch) =>
      edit((document) => changeKeyResult(document, id, patch, { now: new Date().toISOString(), reason: '' })),
    removeKeyResult: (id) => edit((document) => removeKeyResult(document, id)),
    addRule: (keyResult, query) => edit((document) => addRule(document, { keyResult, query }).edit),
    removeRule: (rule) => edit((document) => removeRule(document, rule)),
    undo: () => ask('undo', {}),
    refresh: () => ask('refresh', {}),
    stopRefresh: () => ask('refresh-stop', {}),
    chooseTeam: (team, cycle) => ask('choose-team', { team, cycle }),
    connect: async (request) => {
      await requestAccess(placeOf(request));
      return ask('connect', request);
    },
    allowAccess: (place) => void requestAccess(place),
    disconnect: (connection) => ask('disconnect', { connection }),
    fields: (connection) => ask('fields', { connection }),
    createTeam: (team) => ask('create-team', team),
    previewImport: (text) => ask('import-preview', { text }),
    importFile: (text) => ask('import', { text }),
    loadSample: () => ask('load-sample', {}),
    removeTeam: (team) => ask('remove-team', { team }),
    exportFile: () => ask('export', {}),
  };
};
