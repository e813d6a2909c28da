import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { TeamId } from '#utils/okr/model/ids.ts';
import { exportCsv } from '#utils/workspace/csv/export-csv.ts';
import { guessMapping, planCsv, readCsv } from '#utils/workspace/csv/plan-csv.ts';
import { slicesOf } from '#utils/workspace/csv/slices.ts';
import { changeObjective } from '#utils/workspace/edits/objective.ts';
import { FILE_FORMAT, FILE_VERSION } from '#utils/workspace/file/export.ts';
import type { JiraSimulator } from '../../trackers/jira/jira.ts';
import {
  begin,
  end,
  JIRA,
  newProfile,
  newWorker,
  own,
  pageSender,
  quarter,
  send,
  snapshot,
  type Worker,
} from './around.ts';
import { COUNT, makeTeam } from './team.ts';

let site: JiraSimulator;
let session: string;
let worker: Worker;

beforeEach(async () => {
  ({ site, session, worker } = await begin());
});
afterEach(() => end(worker, site));

const nextWorker = async () => {
  worker.kill();
  worker = newWorker(site, session);
  await worker.app.ready();
};
const file = JSON.stringify({
  format: FILE_FORMAT,
  version: FILE_VERSION,
  documents: [quarter.documents[0]],
});
const objective = async (team: TeamId) => (await own(worker, 'document', { team })).objectives[0];

describe('a team’s document', () => {
  it('outlives the worker with all that was undone and can be undone', async () => {
    const { team, addKeyResult } = await makeTeam(worker, site);
    await addKeyResult('Incidents', COUNT);
    await nextWorker();
    expect((await own(worker, 'document', { team })).keyResults).toMatchObject([{ title: 'Incidents' }]);
    await own(worker, 'undo', {});
    expect((await own(worker, 'document', { team })).keyResults).toEqual([]);
    await nextWorker();
    expect((await own(worker, 'document', { team })).keyResults).toEqual([]);
    expect(snapshot(worker).undo?.message).toBe('edit_objective_created');
  });

  it('takes two edits of different fields from two pages that saw the same', async () => {
    const { team } = await makeTeam(worker, site);
    const seen = await own(worker, 'document', { team });
    const id = seen.objectives[0]?.id;
    if (!id) throw new Error('an objective');
    await Promise.all([
      own(worker, 'edit', { team, edit: changeObjective(seen, id, { title: 'New title' }) }),
      own(worker, 'edit', { team, edit: changeObjective(seen, id, { why: 'New reason' }) }),
    ]);
    expect(await objective(team)).toMatchObject({ title: 'New title', why: 'New reason' });
  });

  it('takes an import of thousands of check-ins slice by slice, and back as one step', async () => {
    const { team, addKeyResult } = await makeTeam(worker, site);
    await addKeyResult('Incidents', COUNT);
    const before = await own(worker, 'document', { team });
    const [cycle] = before.cycles;
    if (!cycle) throw new Error('a cycle');
    const at = (n: number) => new Date(Date.parse('2026-10-01T00:00:00Z') + n * 60_000).toISOString();
    const lines = Array.from({ length: 5000 }, (_, n) => `Incidents,${at(n)},${n}`);
    const table = readCsv(['KR,Date,Value', ...lines].join('\n'));
    const plan = planCsv(before, cycle, table, guessMapping(table, table.kind), at(5000));
    for (const { edit } of slicesOf(plan, 'import')) await own(worker, 'edit', { team, edit });
    const after = await own(worker, 'document', { team });
    expect(after.checkIns).toHaveLength(5000);
    expect(snapshot(worker).undo).toEqual({ message: 'edit_csv_check_ins', args: ['5000'] });
    const again = readCsv(exportCsv('check-ins', after));
    const news = planCsv(after, cycle, again, guessMapping(again, again.kind), at(5000));
    expect(news.rows.every(({ what }) => what === 'same')).toBe(true);
    await nextWorker();
    const { set } = fakeBrowser.storage.local;
    const seen: ReturnType<typeof snapshot>['stepping'][] = [];
    fakeBrowser.storage.local.set = (items) => {
      seen.push(snapshot(worker).stepping);
      return set(items);
    };
    await own(worker, 'undo', {});
    fakeBrowser.storage.local.set = set;
    expect((await own(worker, 'document', { team })).checkIns).toEqual([]);
    expect(snapshot(worker).stepping).toBeUndefined();
    const shares = seen.flatMap((one) => one?.done ?? []);
    expect(shares.length).toBeGreaterThan(2);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(seen.at(0)).toEqual({
      way: 'undo',
      label: { message: 'edit_csv_check_ins', args: ['5000'] },
      done: 0,
      total: seen.at(0)?.total,
    });
    expect(shares.at(-1)).toBeLessThan(seen.at(0)?.total ?? 0);
    await own(worker, 'redo', {});
    expect((await own(worker, 'document', { team })).checkIns).toHaveLength(5000);
  });

  it('is not edited, chosen or read when it is not there', async () => {
    const team = 'nowhere' as TeamId;
    const edit = {
      label: { message: 'x', args: [] },
      changes: [{ kind: 'remove', collection: 'team', id: 'a' }],
    };
    await expect(own(worker, 'edit', { team, edit: edit as never })).rejects.toThrow('not-found');
    await expect(own(worker, 'document', { team })).rejects.toThrow('not-found');
    await expect(own(worker, 'choose-team', { team, cycle: null })).rejects.toThrow('not-found');
  });

  it('is gone when removed, back when that is undone, and forgotten when it cannot be any more', async () => {
    const { team } = await makeTeam(worker, site);
    await own(worker, 'remove-team', { team });
    expect(snapshot(worker)).toMatchObject({ teams: [], view: null });
    await nextWorker();
    await own(worker, 'undo', {});
    expect(snapshot(worker).teams).toMatchObject([{ id: team, name: 'Payments' }]);
    await own(worker, 'remove-team', { team });
    await fakeBrowser.storage.local.remove('history');
    await nextWorker();
    const left = JSON.stringify(await fakeBrowser.storage.local.get(null));
    expect(left).not.toContain('Calm on-call');
  });

  it('that could not be written is kept in memory, said, and written with the next edit', async () => {
    const { team } = await makeTeam(worker, site);
    const { set } = fakeBrowser.storage.local;
    fakeBrowser.storage.local.set = () => Promise.reject(new Error('QUOTA_BYTES quota exceeded'));
    const before = await own(worker, 'document', { team });
    const id = before.objectives[0]?.id;
    if (!id) throw new Error('an objective');
    await own(worker, 'edit', { team, edit: changeObjective(before, id, { title: 'Unwritten' }) });
    expect(await objective(team)).toMatchObject({ title: 'Unwritten' });
    expect(snapshot(worker).notices).toMatchObject([{ code: 'storage' }]);
    fakeBrowser.storage.local.set = set;
    await own(worker, 'edit', { team, edit: changeObjective(before, id, { why: 'Written' }) });
    expect(snapshot(worker).notices).toEqual([]);
    await nextWorker();
    expect(await objective(team)).toMatchObject({ title: 'Unwritten', why: 'Written' });
  });
});

describe('teams beside each other', () => {
  it('come as they stand in the time of one team’s cycle, without their history', async () => {
    const { team } = await own(worker, 'load-sample', {});
    const { cycles } = await own(worker, 'document', { team });
    const of = { team, cycle: cycles[0]?.id ?? '' };
    const teams = await own(worker, 'teams-across', of);
    const views = await own(worker, 'views-across', of);
    expect(teams.length).toBeGreaterThan(1);
    expect(teams.map((one) => 'checkIns' in one)).not.toContain(true);
    expect(views.map((one) => one.team.id)).toEqual(
      teams.filter((one) => one.cycles.length > 0).map((one) => one.team.id),
    );
    const [first] = views.flatMap(({ objectives }) => objectives.flatMap(({ keyResults }) => keyResults));
    expect(Object.keys(first ?? {}).sort()).toEqual(['goal', 'id', 'shortName', 'status', 'title', 'value']);
    await expect(own(worker, 'teams-across', { team, cycle: 'gone' })).rejects.toThrow();
  });
});

describe('files', () => {
  it('say what they would change, change it, and are undone as one step', async () => {
    const preview = await own(worker, 'import-preview', { text: file });
    expect(preview).toMatchObject({ refused: [], teams: [{ exists: false, objectives: 3, keyResults: 9 }] });
    expect(snapshot(worker).teams).toEqual([]);
    const { teams } = await own(worker, 'import', { text: file });
    expect(snapshot(worker).view?.objectives).toHaveLength(3);
    expect((await own(worker, 'import-preview', { text: file })).teams).toMatchObject([{ exists: true }]);
    // Nothing new in it: nothing to undo either.
    await own(worker, 'import', { text: file });
    await own(worker, 'undo', {});
    expect(snapshot(worker).teams).toEqual([]);
    expect(teams).toHaveLength(1);
  });

  it('written out and read into another browser give the same team', async () => {
    const { teams } = await own(worker, 'import', { text: file });
    const [team] = teams;
    if (!team) throw new Error('a team');
    const [document, { text }] = [await own(worker, 'document', { team }), await own(worker, 'export', {})];
    worker.kill();
    await newProfile();
    worker = newWorker(site, session);
    await own(worker, 'import', { text });
    expect(await own(worker, 'document', { team })).toEqual(document);
  });

  it('that are none are refused with the reason, and change nothing', async () => {
    const { refused, teams } = await own(worker, 'import-preview', { text: '<html>' });
    expect([refused.length, teams]).toEqual([1, []]);
    expect(await own(worker, 'import', { text: '<html>' })).toEqual({ teams: [] });
    expect(snapshot(worker)).toMatchObject({ teams: [], undo: null });
  });

  it('with a rule that names a person are refused before anything is kept', async () => {
    const withPerson = JSON.parse(file);
    withPerson.documents[0].rules[0].query.jql = 'project = PAY AND assignee = currentUser()';
    const text = JSON.stringify(withPerson);
    for (const request of ['import-preview', 'import'] as const) {
      await expect(own(worker, request, { text })).rejects.toThrow(/names-person/);
    }
    expect(snapshot(worker)).toMatchObject({ teams: [], undo: null });
  });

  it('are not for content scripts', async () => {
    const answer = await send(worker, pageSender('PAY-1'), 'export', {});
    expect(answer).toMatchObject({ ok: false, problem: { code: 'forbidden' } });
  });

  it('hold no secret', async () => {
    const { email, token } = site.gate.credentials;
    const auth = { auth: 'token', email, token, stay: true } as const;
    await own(worker, 'connect', { tracker: 'jira-cloud', base: JIRA, ...auth });
    await makeTeam(worker, site);
    expect((await own(worker, 'export', {})).text).not.toContain(token);
    expect(JSON.stringify(await fakeBrowser.storage.local.get(null))).not.toContain(token);
    expect(JSON.stringify(await fakeBrowser.storage.session.get(null))).not.toContain(token);
  });

  it('the sample is there to play with, once however often it is loaded', async () => {
    const { team } = await own(worker, 'load-sample', {});
    expect(snapshot(worker).view).toMatchObject({ team: { id: team } });
    expect(snapshot(worker).view?.objectives.length).toBeGreaterThan(0);
    const loaded = snapshot(worker).teams;
    await own(worker, 'load-sample', {});
    expect(snapshot(worker).teams).toEqual(loaded);
  });
});
