import { describe, expect, it } from 'vitest';
import { TeamDocument } from '#utils/okr/model/document.ts';
import { addDays, daysBetween, weekday } from './calendar.ts';
import { makeQuarter } from './make-quarter.ts';
import { HERO, LINEAR_HERO } from './titles.ts';

const days = ['2026-11-16', '2026-11-22', '2027-01-01', '2028-02-29'];
const seeds = [1, 2, 3, 4, 5];
const quarters = seeds.flatMap((seed) => days.map((today) => makeQuarter({ seed, today })));

describe('the seeded quarter', () => {
  it('is the same to the byte for the same seed, and another for another', () => {
    const json = (seed: number) => JSON.stringify(makeQuarter({ seed, today: '2026-11-22' }));
    expect(json(3)).toBe(json(3));
    expect(json(3)).not.toBe(json(4));
  });

  it.each(quarters)('has valid documents, seed $seed on $today', (quarter) => {
    for (const document of quarter.documents) {
      const team = TeamDocument.parse(document);
      expect(team.objectives).toHaveLength(3);
      expect(team.keyResults).toHaveLength(9);
      for (const objective of team.objectives)
        expect(team.keyResults.filter((kr) => kr.objective === objective.id)).toHaveLength(3);
    }
  });

  it.each(quarters)('has today in week 7 of 13, seed $seed on $today', ({ cycle, today }) => {
    expect(weekday(cycle.starts)).toBe(1);
    expect(addDays(cycle.starts, 90)).toBe(cycle.ends);
    expect(Math.floor(daysBetween(cycle.starts, today) / 7) + 1).toBe(7);
  });

  it.each(quarters)('tells histories in order and nothing of today, seed $seed on $today', (quarter) => {
    expect(quarter.issues.length).toBeGreaterThan(270);
    expect(quarter.issues.length).toBeLessThan(330);
    for (const issue of quarter.issues) {
      const instants = [issue.created, ...issue.moves.map((move) => move.at)];
      expect(instants).toEqual(instants.toSorted());
      expect(instants.every((at) => at.slice(0, 10) < quarter.today)).toBe(true);
    }
  });

  it.each(quarters)('numbers tickets once and knows every parent, seed $seed on $today', (quarter) => {
    const keys = new Map(quarter.issues.map((issue) => [issue.key, issue]));
    expect(keys.size).toBe(quarter.issues.length);
    expect(new Set(quarter.issues.map((issue) => issue.id)).size).toBe(quarter.issues.length);
    for (const issue of quarter.issues)
      if (issue.parent) expect(keys.get(issue.parent)?.tracker).toBe(issue.tracker);
    expect(keys.get('PAY-318')).toMatchObject({ title: HERO, moves: [{ category: 'doing' }] });
    expect(keys.get('PLT-88')?.title).toBe(LINEAR_HERO);
  });

  it.each(quarters)('links tickets that exist, of both trackers, seed $seed on $today', (quarter) => {
    const ids = new Set(quarter.issues.map((issue) => issue.id));
    for (const document of quarter.documents) {
      const { links } = TeamDocument.parse(document);
      expect(links.every((link) => ids.has(link.issue.id))).toBe(true);
      expect(new Set(links.map((link) => link.issue.tracker))).toEqual(new Set(['jira-cloud', 'linear']));
    }
  });

  it('holds no person in a document', () => {
    for (const quarter of quarters)
      for (const person of quarter.people) expect(JSON.stringify(quarter.documents)).not.toContain(person);
  });
});
