import { describe, expect, it } from 'vitest';
import type { Measure } from '#utils/measure/measure.ts';
import type { TeamDocument } from '#utils/okr/model/document.ts';
import { KeyResultId } from '#utils/okr/model/ids.ts';
import type { Query } from '#utils/okr/model/link.ts';
import { join } from '#utils/sync/join.ts';
import type { Edit } from '#utils/workspace/change.ts';
import { changeKeyResult, removeKeyResult } from '#utils/workspace/edits/key-result.ts';
import { addRule, removeRule } from '#utils/workspace/edits/link.ts';
import { exportDocuments } from '#utils/workspace/file/export.ts';
import { importDocuments } from '#utils/workspace/file/import.ts';
import { withMeasureLog } from '#utils/workspace/measure-log.ts';
import { fromIssues, keyResult, teamDocument } from '../okr/build.ts';
import { newClock, workspaceOf } from './documents.ts';

const NOW = '2026-11-10T09:00:00Z';
const BEFORE_THE_CYCLE = '2026-09-20T09:00:00Z';
const K = KeyResultId.parse('k');
const incidents = (label: string): Query => ({ kind: 'label', tracker: 'jira-cloud', site: 'c', label });

const start = (measure: Measure = fromIssues()) => {
  const work = workspaceOf(teamDocument({ keyResults: [keyResult('k', { measure })] }));
  const edit = ({ changes }: Edit, at = NOW) => work.apply(withMeasureLog(work.document(), changes, at));
  const log = () => work.document().keyResults[0]?.measureLog;
  const add = (query: Query, at = NOW) => {
    const made = addRule(work.document(), { keyResult: K, query });
    edit(made.edit, at);
    return made.rule;
  };
  return { work, edit, log, add };
};
const patched = (document: TeamDocument, measure: Measure) =>
  changeKeyResult(document, K, { measure }, { now: NOW, reason: '' });

describe('the log of how a key result is measured', () => {
  it('says when the measure was changed, from what to what', () => {
    const { work, edit, log } = start();
    const rolling = fromIssues({ window: { kind: 'rolling', days: 30 } });
    edit(patched(work.document(), rolling));
    edit(patched(work.document(), rolling));
    edit(changeKeyResult(work.document(), K, { title: 'Other words' }, { now: NOW, reason: '' }));
    expect(log()).toEqual([{ of: 'measure', at: NOW, from: fromIssues(), to: rolling }]);
  });

  it('says which rule was added, changed and removed, with what it asked for', () => {
    const { work, edit, log, add } = start();
    const rule = add(incidents('incident'));
    const changed = {
      kind: 'set',
      collection: 'rules',
      id: rule,
      field: 'query',
      value: incidents('outage'),
    };
    edit({ label: { message: '', args: [] }, changes: [{ ...changed, kind: 'set', collection: 'rules' }] });
    edit(removeRule(work.document(), rule));
    expect(log()).toEqual([
      { of: 'rule', at: NOW, rule, from: null, to: incidents('incident') },
      { of: 'rule', at: NOW, rule, from: incidents('incident'), to: incidents('outage') },
      { of: 'rule', at: NOW, rule, from: incidents('outage'), to: null },
    ]);
  });

  it('begins with the cycle, and an undo takes its entry back', () => {
    const { work, edit, log, add } = start();
    add(incidents('incident'), BEFORE_THE_CYCLE);
    expect(log()).toEqual([]);
    const inverse = edit(patched(work.document(), { kind: 'manual' }));
    expect(log()).toHaveLength(1);
    work.apply(inverse);
    expect(log()).toEqual([]);
    edit(removeKeyResult(work.document(), K));
    expect(work.document().keyResults).toEqual([]);
  });

  it('keeps what two people changed unaware of each other', () => {
    const document = teamDocument({ keyResults: [keyResult('k', { measure: fromIssues() })] });
    const [mine, theirs] = [workspaceOf(document, newClock('a')), workspaceOf(document, newClock('b'))];
    for (const [work, days] of [
      [mine, 7],
      [theirs, 14],
    ] as const) {
      const { changes } = patched(work.document(), fromIssues({ window: { kind: 'rolling', days } }));
      work.apply(withMeasureLog(work.document(), changes, NOW));
    }
    mine.become(join(mine.state(), theirs.state()));
    expect(mine.document().keyResults[0]?.measureLog).toHaveLength(2);
  });

  it('goes with the file, and an import that measures otherwise is logged itself', () => {
    const { work, add } = start();
    add(incidents('incident'));
    const document = work.document();
    const there = workspaceOf({ ...document, keyResults: [], rules: [] });
    const read = (text: string, existing: TeamDocument) =>
      importDocuments(text, [existing]).edits.flatMap(({ edit }) => edit.changes);
    const text = exportDocuments([document]);
    there.apply(withMeasureLog(there.document(), read(text, there.document()), NOW));
    expect(there.document().keyResults[0]?.measureLog).toEqual(document.keyResults[0]?.measureLog);
    const { measureLog: _, ...older } = { ...document.keyResults[0], measure: { kind: 'manual' } };
    const other = JSON.stringify({
      format: 'throughline',
      version: 1,
      documents: [{ ...document, keyResults: [older] }],
    });
    const changes = withMeasureLog(document, read(other, document), NOW).filter(
      (change) => 'field' in change && change.field === 'measureLog',
    );
    expect(changes).toHaveLength(1);
  });
});
