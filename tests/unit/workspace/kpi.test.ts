import { describe, expect, it } from 'vitest';
import { kpiObjectiveId } from '#utils/okr/model/kpi.ts';
import { changeKpi, createKpi, objectiveFromKpi, readKpi, removeKpi } from '#utils/workspace/edits/kpi.ts';
import { removeObjective } from '#utils/workspace/edits/objective.ts';
import { first, sampleWorkspace } from './documents.ts';

const DEPLOYS = {
  title: 'Deployments',
  unit: 'a week',
  band: { min: 10, max: null },
  period: 'week',
} as const;

const withKpi = (...values: number[]) => {
  const work = sampleWorkspace();
  const { edit, kpi } = createKpi(work.document(), DEPLOYS);
  work.edit(edit);
  values.forEach((value, index) => {
    work.edit(readKpi(work.document(), { kpi, day: `2026-11-1${index}`, value, note: '' }));
  });
  return { work, kpi };
};

describe('health numbers', () => {
  it('are added, changed, read and removed, each taken back by itself', () => {
    const { work, kpi } = withKpi(12, 9);
    work.edit(changeKpi(work.document(), kpi, { band: { min: 8, max: 20 } }));
    expect(work.document().kpis).toMatchObject([{ ...DEPLOYS, id: kpi, band: { min: 8, max: 20 } }]);
    expect(work.document().kpiReadings.map(({ value }) => value)).toEqual([12, 9]);
    const back = work.edit(removeKpi(work.document(), kpi));
    expect(work.document()).toMatchObject({ kpis: [], kpiReadings: [] });
    work.apply(back);
    expect(work.document().kpiReadings).toHaveLength(2);
  });

  it('say what was read last on a day, until that is taken back', () => {
    const { work, kpi } = withKpi();
    const read = (value: number) =>
      work.edit(readKpi(work.document(), { kpi, day: '2026-11-10', value, note: '' }));
    const values = () => work.document().kpiReadings.map(({ value }) => value);
    const inverses = Array.from({ length: 8 }, (_, value) => read(value));
    expect(values()).toEqual([7]);
    work.apply(inverses.at(-1) ?? []);
    expect(values()).toEqual([6]);
  });

  it('out of the band become a draft that leads back to the bound they left', () => {
    const { work, kpi } = withKpi(12, 7);
    const cycle = first(work.document().cycles).id;
    work.edit(objectiveFromKpi(work.document(), { kpi, cycle, title: (name) => `${name} back` }));
    const above = work.document().objectives.at(-1);
    expect(above).toMatchObject({ title: 'Deployments back', state: 'draft', cycle });
    expect(work.document().keyResults.find(({ objective }) => objective === above?.id)).toMatchObject({
      title: 'Deployments',
      unit: 'a week',
      goal: { kind: 'reach', baseline: 7, target: 10 },
    });
  });

  it('become one objective a cycle, however often that is asked for, and another once it is taken back', () => {
    const { work, kpi } = withKpi(12, 7);
    const cycle = first(work.document().cycles).id;
    const make = () => work.edit(objectiveFromKpi(work.document(), { kpi, cycle, title: String }));
    const made = () => work.document().objectives.filter(({ id }) => id === kpiObjectiveId(kpi, cycle));
    const back = make();
    make();
    const below = work.document().keyResults.filter(({ objective }) => objective === made()[0]?.id);
    expect([made().length, below.length]).toEqual([1, 1]);
    work.apply(back);
    expect(made()).toEqual([]);
    make();
    work.edit(removeObjective(work.document(), kpiObjectiveId(kpi, cycle)));
    expect(made()).toEqual([]);
    make();
    expect(made()).toMatchObject([{ title: 'Deployments', state: 'draft', cycle }]);
  });

  it('inside of the band, or never read, become nothing', () => {
    for (const values of [[12], []]) {
      const { work, kpi } = withKpi(...values);
      const cycle = first(work.document().cycles).id;
      expect(objectiveFromKpi(work.document(), { kpi, cycle, title: String }).changes).toEqual([]);
    }
  });
});
