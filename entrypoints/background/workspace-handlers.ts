import type { OwnHandlers } from '#utils/messaging/server.ts';
import { dayOf } from '#utils/okr/calendar.ts';
import { createTeam } from '#utils/workspace/edits/team.ts';
import { documentEdit } from '#utils/workspace/file/document-edit.ts';
import { exportDocuments } from '#utils/workspace/file/export.ts';
import { importDocuments, previewImport } from '#utils/workspace/file/import.ts';
import { SAMPLE_TEAM, sampleWorkspace } from '#utils/workspace/sample/sample-workspace.ts';
import { refusePeople } from './refuse-people.ts';
import type { Services } from './services.ts';

/** Teams as a whole: made, loaded, removed, exported, chosen. Only our own full pages may ask for these. */
export const workspaceHandlers = ({ documents, snapshots, refresh, now }: Services) =>
  ({
    'choose-team': async ({ team, cycle }) => {
      documents.get(team);
      await snapshots.choose({ team, cycle });
      return null;
    },
    'create-team': async (input) => {
      const { edit, team } = createTeam(input);
      await documents.edit([{ team, edit }]);
      await snapshots.choose({ team, cycle: null });
      return { team };
    },
    'import-preview': async ({ text }) => {
      for (const { edit } of importDocuments(text, documents.all()).edits) refusePeople(edit, now());
      return previewImport(text, documents.all());
    },
    import: async ({ text }) => {
      const { edits } = importDocuments(text, documents.all());
      for (const { edit } of edits) refusePeople(edit, now());
      await documents.edit(edits);
      const teams = edits.map(({ team }) => team);
      if (teams[0]) await snapshots.choose({ team: teams[0], cycle: null });
      await refresh.start('asked');
      return { teams };
    },
    'load-sample': async () => {
      const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
      const samples = sampleWorkspace(dayOf(new Date(now()).toISOString(), zone) ?? '');
      const label = { message: 'edit_sample_loaded', args: [] };
      await documents.edit(
        samples.map((sample) => {
          const team = sample.team.id;
          return { team, edit: documentEdit(sample, documents.find(team), label) };
        }),
      );
      const team = SAMPLE_TEAM;
      await snapshots.choose({ team, cycle: null });
      return { team };
    },
    'remove-team': async ({ team }) => {
      const label = { message: 'edit_team_removed', args: [documents.get(team).team.name] };
      await documents.edit([
        { team, edit: { label, changes: [{ kind: 'remove', collection: 'team', id: team }] } },
      ]);
      return null;
    },
    export: async () => ({ text: exportDocuments(documents.all()) }),
    document: async ({ team }) => documents.get(team),
    'teams-across': async (of) => snapshots.teamsAcross(of),
    'views-across': async (of) => snapshots.viewsAcross(of),
    views: async ({ of }) => snapshots.views(of),
  }) satisfies Partial<OwnHandlers>;
