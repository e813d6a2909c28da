import type { WorkspaceActions } from '#components/dashboard/model.ts';
import { requestAccess } from '#utils/host-access.ts';
import { ask } from '#utils/messaging/own-client.ts';
import type { ConnectRequest } from '#utils/messaging/protocol.ts';
import { copyText } from '../../panel/copy-text.ts';

/** The click that connects also asks for what the browser may withhold; where it does not, nobody is asked. */
const placeOf = (request: ConnectRequest): string =>
  request.tracker === 'linear' ? 'linear.app' : request.base;

/** Connections, teams and files: questions to the background that need no document at hand. */
export const workspaceActions = (): WorkspaceActions => ({
  undo: () => ask('undo', {}),
  redo: () => ask('redo', {}),
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
  chooseEstimate: (connection, field) => ask('choose-estimate', { connection, field }),
  createTeam: (team) => ask('create-team', team),
  previewImport: (text) => ask('import-preview', { text }),
  importFile: (text) => ask('import', { text }),
  loadSample: () => ask('load-sample', {}),
  removeTeam: (team) => ask('remove-team', { team }),
  pageReports: () => ask('page-reports', {}),
  copy: (text) => void copyText(text),
  changeNudge: (change) => ask('nudge', change),
  offerMoments: (on) => ask('offer-moments', { on }),
  exportFile: () => ask('export', {}),
  views: (of) => ask('views', { of }),
});
