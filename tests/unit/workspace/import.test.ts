import { describe, expect, it } from 'vitest';
import { checkIn } from '#utils/workspace/edits/check-in.ts';
import { changeObjective } from '#utils/workspace/edits/objective.ts';
import { exportDocuments } from '#utils/workspace/file/export.ts';
import { importDocuments, previewImport } from '#utils/workspace/file/import.ts';
import { makeQuarter } from '../../trackers/quarter/make-quarter.ts';
import { first, sample, sampleWorkspace, TODAY, workspaceOf } from './documents.ts';

const file = (documents: unknown[], over: object = {}): string =>
  JSON.stringify({ format: 'throughline', version: 1, documents, ...over });

const refusals = (text: string) => previewImport(text, []).refused;

describe('export and import', () => {
  it('bring a document into an empty browser whole', () => {
    const text = exportDocuments([sampleWorkspace().document()]);
    expect(previewImport(text, [])).toEqual({
      teams: [
        { name: 'Payments (sample)', exists: false, objectives: 3, keyResults: 10, links: 0, checkIns: 56 },
      ],
      refused: [],
    });
    const { edits } = importDocuments(text, []);
    const target = workspaceOf({ ...sample(), objectives: [], keyResults: [], checkIns: [], cycles: [] });
    target.edit(first(edits).edit);
    expect(target.document()).toEqual(sampleWorkspace().document());
  });

  it('say nothing new about what is there already', () => {
    const document = sampleWorkspace().document();
    const text = exportDocuments([document]);
    expect(first(previewImport(text, [document]).teams)).toMatchObject({
      exists: true,
      objectives: 0,
      checkIns: 0,
    });
    expect(first(importDocuments(text, [document]).edits).edit.changes).toEqual([]);
  });

  it('merge: what the file does not name stays, what differs is set, and undo takes all of it back', () => {
    const work = sampleWorkspace();
    const backup = exportDocuments([work.document()]);
    const objective = first(work.document().objectives);
    const keyResult = first(work.document().keyResults).id;
    work.edit(changeObjective(work.document(), objective.id, { title: 'Renamed since' }));
    work.edit(checkIn(work.document(), { keyResult, at: '2026-11-17T12:00:00Z', value: 300 }).edit);
    const before = work.document();
    const { edits } = importDocuments(backup, [before]);
    const inverse = work.edit(first(edits).edit);
    expect(first(work.document().objectives).title).toBe(objective.title);
    expect(work.document().checkIns.at(-1)).toMatchObject({ value: 300 });
    work.apply(inverse);
    expect(work.document()).toEqual(before);
  });

  it('bring check-ins back that an undone import had brought', () => {
    const work = workspaceOf({ ...sample(), checkIns: [] });
    const text = exportDocuments([sample()]);
    const load = () => work.edit(first(importDocuments(text, [work.document()]).edits).edit);
    work.apply(load());
    expect(work.document().checkIns).toEqual([]);
    load();
    expect(work.document().checkIns).toHaveLength(56);
  });

  it('take the simulated quarter as it is', () => {
    const quarter = makeQuarter({ seed: 7, today: TODAY });
    const preview = previewImport(file(quarter.documents), []);
    expect(preview.refused).toEqual([]);
    expect(preview.teams).toHaveLength(2);
  });
});

describe('a file that cannot be imported', () => {
  it.each([
    [
      'a newer version',
      file([], { version: 2 }),
      /newer Throughline \(file version 2; this one reads up to 1\)/,
    ],
    ['another format', '{"format":"okr"}', /not a Throughline file/],
    ['a list', '[]', /not a Throughline file/],
    ['no version', file([], { version: '1' }), /whole number/],
    ['no documents', file([], { documents: {} }), /no list/],
    ['nothing', '', /line 1, column 1/],
    ['half a file', '{\n  "format": "throughline",\n  "ver', /line 3, column 7/],
    ['a stray comma', `{\n  "format": "throughline",\n  ${'"x": 1, '.repeat(20)}}`, /line 3, column \d+/],
    ['HTML', '<!doctype html>', /not (a|valid) JSON/],
  ])('is refused with a sentence: %s', (_, text, why) => {
    expect(previewImport(text, []).teams).toEqual([]);
    expect(refusals(text)).toEqual([{ where: 'the file', why: expect.stringMatching(why) }]);
    expect(importDocuments(text, []).edits).toEqual([]);
  });

  it('refuses the document whose team cannot be read, and takes the other', () => {
    const preview = previewImport(file([{ team: { id: 't' } }, sample()]), []);
    expect(preview.teams).toHaveLength(1);
    expect(preview.refused).toEqual([
      { where: 'documents[0].team.name', why: 'It is missing.' },
      { where: 'documents[0]', why: 'The team could not be read, so the whole document is refused.' },
    ]);
  });
});

describe('a bad record', () => {
  it('costs itself alone and is named with its place and what was wrong', () => {
    const document = sample();
    const [one, ...others] = document.objectives;
    const refused = refusals(
      file([
        {
          ...document,
          objectives: [{ ...one, title: 7 }, 'not an object', ...others, { ...others[0], title: 'again' }],
          links: 'none',
        },
      ]),
    );
    expect(refused).toEqual(
      expect.arrayContaining([
        { where: 'documents[0].objectives[0].title', why: 'This should be a text.' },
        { where: 'documents[0].objectives[1]', why: 'This should be a group of fields.' },
        { where: 'documents[0].objectives[4]', why: 'The same id stands here twice; the first one counts.' },
        { where: 'documents[0].links', why: 'This should be a list.' },
        {
          where: 'documents[0].keyResults[0]',
          why: 'It belongs to something that the file does not hold.',
        },
      ]),
    );
  });

  it('may refer to what is there already', () => {
    const document = sample();
    const part = file([{ team: document.team, checkIns: document.checkIns }]);
    expect(refusals(part)).toHaveLength(document.checkIns.length);
    expect(previewImport(part, [{ ...document, checkIns: [] }])).toMatchObject({
      refused: [],
      teams: [{ exists: true, checkIns: document.checkIns.length }],
    });
  });

  it('with one field that is wrong says which, down to the member', () => {
    const document = sample();
    const [one, ...others] = document.keyResults;
    const bad = { ...one, goal: { kind: 'reach', baseline: 1, target: 1, phases: [] }, role: 'boss' };
    const { refused, teams } = previewImport(file([{ ...document, keyResults: [bad, ...others] }]), []);
    expect(refused).toEqual([
      {
        where: 'documents[0].keyResults[0].goal.target',
        why: expect.stringContaining('equals the baseline'),
      },
      { where: 'documents[0].keyResults[0].role', why: 'This should be one of: outcome or guardrail.' },
    ]);
    expect(first(teams).keyResults).toBe(10);
  });

  it('with keys of the language does no harm', () => {
    const document = sample();
    const text = file([document]).replace('"title"', '"__proto__":{"polluted":1},"title"');
    const { edits, refused } = importDocuments(text, []);
    expect(refused).toEqual([]);
    expect(JSON.stringify(edits)).not.toContain('polluted');
    expect('polluted' in {}).toBe(false);
  });
});
