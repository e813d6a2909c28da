import { describe, expect, it } from 'vitest';
import fc from '#tests/support/fast-check.ts';
import { kpiState } from '#utils/okr/kpi-state.ts';
import { KpiId, KpiReadingId } from '#utils/okr/model/ids.ts';
import type { Kpi, KpiReading } from '#utils/okr/model/kpi.ts';

const DEPLOYS: Kpi = {
  id: KpiId.parse('deploys'),
  title: 'Deployments',
  unit: '',
  band: { min: 10, max: null },
  period: 'week',
  order: 1,
};

const reading = (day: string, value: number, id = day): KpiReading => ({
  id: KpiReadingId.parse(id),
  kpi: DEPLOYS.id,
  day,
  value,
  note: '',
});

const TODAY = '2026-11-17';

describe('a health number', () => {
  it('is healthy while its last reading lies in the band, bounds included', () => {
    expect(kpiState(DEPLOYS, [reading('2026-11-10', 8), reading('2026-11-16', 10)], TODAY)).toMatchObject({
      health: 'healthy',
      last: { value: 10 },
      periodsOut: 0,
      proposes: false,
    });
  });

  it('proposes an objective after two periods out of the band', () => {
    const once = [reading('2026-11-02', 12), reading('2026-11-16', 9)];
    const twice = [...once, reading('2026-11-09', 8)];
    expect(kpiState(DEPLOYS, once, TODAY)).toMatchObject({ health: 'out', periodsOut: 1, proposes: false });
    expect(kpiState(DEPLOYS, twice, TODAY)).toMatchObject({ health: 'out', periodsOut: 2, proposes: true });
  });

  it('is not out for two periods because it was read twice in one', () => {
    const readings = [reading('2026-11-14', 8), reading('2026-11-15', 8), reading('2026-11-16', 9)];
    expect(kpiState(DEPLOYS, readings, TODAY).periodsOut).toBe(1);
  });

  it('says nothing when it was not read for long, and nothing of the future', () => {
    expect(kpiState(DEPLOYS, [], TODAY)).toMatchObject({ health: 'unread', last: null });
    expect(kpiState(DEPLOYS, [reading('2026-10-20', 12)], TODAY).health).toBe('overdue');
    expect(kpiState(DEPLOYS, [reading('2026-12-01', 1)], TODAY).health).toBe('unread');
  });

  it('takes the later of two readings of a day', () => {
    const readings = [reading('2026-11-16', 8, 'a'), reading('2026-11-16', 11, 'b')];
    expect(kpiState(DEPLOYS, readings, TODAY)).toMatchObject({ health: 'healthy', last: { value: 11 } });
  });

  it('never counts more periods than have a reading, whatever the readings', () => {
    const day = fc.date({ min: new Date('2026-01-01'), max: new Date('2026-11-17'), noInvalidDate: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(day, fc.integer({ min: 0, max: 20 }))), (pairs) => {
        const readings = pairs.map(([at, value], index) =>
          reading(at.toISOString().slice(0, 10), value, `r${index}`),
        );
        const state = kpiState(DEPLOYS, readings, TODAY);
        expect(state.periodsOut).toBeLessThanOrEqual(state.readings.length);
        if (state.health === 'healthy') expect(state.periodsOut).toBe(0);
      }),
    );
  });
});
