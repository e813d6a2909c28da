/**
 * A whole quarter as one person walks it: set, link, three weeklies, a target changed, review, next. It is told
 * once, in the words of `Hands`; who has no mouse and who has one take the same way.
 */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { TeamDocument } from '#utils/okr/model/document.ts';
import { z } from '#utils/zod.ts';
import { type Browser, launch } from '../browser.ts';
import { signInToJira } from '../first-run.ts';
import { snapshotOf } from '../progress.ts';
import { waitUntil } from '../wait-until.ts';
import { startWorld, type World } from '../world.ts';
import * as ending from './ending.ts';
import type { Hands } from './hands.ts';
import * as running from './running.ts';
import * as setting from './setting.ts';
import { storyTime } from './time.ts';
import { found, namesOf, storedTraces, type Traces } from './traces.ts';

const TEAM = 'Checkout';
const OBJECTIVE = 'A gateway outage no longer stops a sale';
const INCIDENTS = 'Checkout incidents stay at nine or fewer';
const RESTORE = 'Median time to restore from 95 to 30 minutes';
const JQL = 'project = PAY AND issuetype = Incident';
const WHY_TARGET = 'Two more gateways came with the merger.';
const LEARNED = 'Drills pay off sooner than runbooks.';
const QUARTER = 91;

const dayIn = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** Registers the quarter's tests. */
export const quarterStory = (hands: Hands): void => {
  const time = storyTime();
  const starts = time.day();
  const written: Traces = {};
  let world: World;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    world = await startWorld(83, time.now);
    browser = await launch({ proxy: world.hosts.proxy });
    await signInToJira(browser, world);
    page = await browser.open('dashboard.html#/welcome');
    page.setDefaultTimeout(10_000);
  });

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await page.screenshot({ path: 'test-output/quarter.png' });
  });

  afterAll(async () => {
    await browser?.close();
    await world?.close();
  });

  const go = (screen: string | RegExp) => hands.press(page.getByRole('link', { name: screen }));
  const keyResult = async (title: string) => {
    const { view } = await snapshotOf(page);
    return view?.objectives.flatMap(({ keyResults }) => keyResults).find((one) => one.title === title);
  };
  /** So many days later, on a page that is opened anew. */
  const later = async (days: number) => {
    await time.pass(browser, days);
    await page.goto(`${browser.origin}/dashboard.html`);
    await page.reload();
    await hands.press(page.getByRole('button', { name: 'Refresh from the trackers' }));
  };
  const incidents = async (count: number) => {
    await waitUntil(`${count} incidents`, async () => (await keyResult(INCIDENTS))?.number === count);
  };
  const happens = (count: number) => {
    for (let n = 0; n < count; n += 1)
      world.jira.state.create({ project: 'PAY', type: 'Incident', summary: `Quotes time out (${n})` });
  };
  const file = async (name: RegExp) => {
    const text = await ending.saved(hands, page, name);
    written[String(name)] = text;
    return text;
  };

  describe('the quarter is set', () => {
    it('with the tracker connected', async () => {
      await setting.connectJira(hands, page, world.quarter.sites.jira.host);
    });

    it('for a team and its cycle', async () => {
      const ends = dayIn(starts, QUARTER - 1);
      await setting.makeTeam(hands, page, { name: TEAM, cycle: 'Cycle 1', starts, ends });
      expect((await snapshotOf(page)).view).toMatchObject({
        team: { name: TEAM },
        cycle: { name: 'Cycle 1', starts, ends, week: 1, weeks: 13 },
      });
    });

    it('with an objective and two key results', async () => {
      await go('Write objectives');
      await setting.writeObjective(hands, page, OBJECTIVE);
      await setting.writeKeyResult(hands, page, INCIDENTS);
      await setting.writeKeyResult(hands, page, RESTORE);
    });

    it('one of them a guardrail, counted by a rule', async () => {
      await hands.press(setting.rowOf(page, INCIDENTS));
      await setting.holdAtMost(hands, page, '9');
      await setting.countByRule(hands, page, JQL);
      await setting.makeGuardrail(hands, page);
      await hands.press(setting.rowOf(page, INCIDENTS));
      await incidents(0);
      expect(await keyResult(INCIDENTS)).toMatchObject({
        role: 'guardrail',
        goalDefinition: { kind: 'maintain', min: null, max: 9 },
      });
    });

    it('the other with a baseline and a target', async () => {
      await hands.press(setting.rowOf(page, RESTORE));
      await setting.reachTarget(hands, page, { from: '95', to: '30', unit: 'min' });
      await hands.press(setting.rowOf(page, RESTORE));
      expect((await keyResult(RESTORE))?.goalDefinition).toMatchObject({ baseline: 95, target: 30 });
    });

    it('as a stretch', async () => {
      await setting.makeAspirational(hands, page, OBJECTIVE);
      await page.getByText('Aspirational', { exact: true }).waitFor();
    });
  });

  describe('tickets are linked', () => {
    it('from their own page', async () => {
      const { key } = world.jira.state.create({
        project: 'PAY',
        type: 'Task',
        summary: 'Drill: a gateway is gone',
      });
      const ticket = await browser.context.newPage();
      await ticket.goto(`https://${world.quarter.sites.jira.host}/browse/${key}`);
      await running.linkHere(
        hands,
        ticket,
        'restore',
        /Median time to restore.* for the objective A gateway outage/,
      );
      await ticket.close();
      expect((await keyResult(RESTORE))?.tickets).toHaveLength(1);
    });
  });

  describe('another', () => {
    it('is linked from the work in progress', async () => {
      const title = 'Fail over by one command';
      const { key } = world.jira.state.create({ project: 'PAY', type: 'Story', summary: title });
      world.jira.state.move(key, 'In Progress');
      await go('Work');
      await running.linkFromWork(hands, page, { project: 'PAY', ticket: title, letters: 'restore' });
      await waitUntil('both serve', async () => (await keyResult(RESTORE))?.tickets.length === 2);
    });
  });

  describe('the team meets', () => {
    it('a week later, and says where it stands', async () => {
      happens(1);
      await later(7);
      await incidents(1);
      await page.getByText('Week 2 of 13').waitFor();
      written['summary 1'] = await running.weekly(hands, page, [
        [INCIDENTS, { confidence: 8 }],
        [RESTORE, { value: '90', confidence: 7, note: 'First drill done.' }],
      ]);
      expect(written['summary 1']).toContain('90');
    });

    it('another week later, in trouble, with a way back', async () => {
      happens(2);
      await later(7);
      await incidents(3);
      written['summary 2'] = await running.weekly(hands, page, [
        [INCIDENTS, { confidence: 8 }],
        [RESTORE, { value: '92', confidence: 4, wayBack: 'Drill the three slowest causes.' }],
      ]);
      expect(written['summary 2']).toContain('Way back: Drill the three slowest causes.');
    });

    it('and a third time, when the target turns out wrong', async () => {
      happens(1);
      await later(7);
      await incidents(4);
      await running.weekly(hands, page, [[INCIDENTS, { confidence: 9 }]], RESTORE);
      await running.changeTarget(hands, page, '45', WHY_TARGET);
      await page.getByText(/to 45 min by/).waitFor();
      written['summary 3'] = await running.weekly(hands, page, [[RESTORE, { value: '84', confidence: 6 }]]);
    });
  });

  describe('the quarter ends', () => {
    it('with the last values', async () => {
      await later(QUARTER - 20);
      await running.weekly(hands, page, [
        [INCIDENTS, { confidence: 9 }],
        [RESTORE, { value: '60', confidence: 8 }],
      ]);
    });

    it('with scores against both targets, and why the team says another', async () => {
      await go('Review');
      await page.getByText(WHY_TARGET).waitFor();
      await ending.score(hands, page, RESTORE, { value: '0.6', reason: 'The last month was quiet.' });
      await page.getByText('Set 0.1 lower:').waitFor();
    });

    it('with what it taught, and what goes on', async () => {
      await ending.writeLessons(hands, page, {
        worked: 'Drills every Tuesday.',
        didNot: 'Runbooks nobody opened.',
        learned: LEARNED,
      });
      await ending.carryOver(hands, page, RESTORE);
      written.review = await ending.saved(hands, page, 'Markdown');
      expect(written.review).toContain('against the original target 0.5, against the changed one 0.7');
    });

    it('closed', () => ending.closeCycle(hands, page));
  });

  describe('the next cycle', () => {
    it('is there with what was carried over, and shows the lesson', async () => {
      await go('Objectives');
      await hands.choose(page.getByRole('button', { name: 'Cycle Cycle 1' }), 'Cycle 2');
      await page.getByRole('region', { name: OBJECTIVE, exact: true }).waitFor();
      await setting.rowOf(page, RESTORE).waitFor();
      expect((await keyResult(RESTORE))?.goalDefinition).toMatchObject({ baseline: 60, target: 45 });
      await hands.press(page.locator('summary', { hasText: 'From Cycle 1' }));
      await page.getByText(LEARNED).waitFor();
    });

    it('is the second of two in the file that takes all of it out', async () => {
      await go('Settings');
      await hands.press(page.locator('a[href="#/settings/data"]'));
      await file(/^Key results/);
      await file(/^Check-ins/);
      await file(/^This cycle/);
      const text = await file(/^All teams/);
      const { documents } = z.object({ documents: z.tuple([TeamDocument]) }).parse(JSON.parse(text));
      expect(told(documents[0])).toEqual({
        cycles: [
          ['Cycle 1', true],
          ['Cycle 2', false],
        ],
        checkIns: [90, 92, 84, 60],
        targets: [[30, 45, WHY_TARGET]],
        score: [0.6, 'The last month was quiet.', 'carry-over'],
        proposed: { original: 0.5, changed: 0.7 },
        learned: LEARNED,
        linked: 2,
      });
    });

    it('and what is closed is frozen', async () => {
      await hands.choose(page.getByRole('button', { name: 'Cycle Cycle 2' }), 'Cycle 1');
      await go('Review');
      await page.getByText('This cycle is closed: its scores and targets are frozen.').waitFor();
      expect(await page.getByLabel(`Final score of ${RESTORE}`).isDisabled()).toBe(true);
    });
  });

  describe('nobody', () => {
    it('is named in what is stored, nor in what was given away', async () => {
      const kept = await storedTraces(page);
      expect(Object.keys(kept)).toEqual(
        expect.arrayContaining(['local: connections', 'throughline-cache: chunks']),
      );
      expect(Object.keys(written)).toHaveLength(8);
      expect(found({ ...kept, ...written }, namesOf(world))).toEqual([]);
      // Who is signed in is told beside the connection, and nowhere else.
      const own = found({ ...kept, ...written }, [world.jira.gate.accountName]);
      expect(own).toEqual([`local: connections: ${world.jira.gate.accountName}`]);
    });

    it('but somebody who is written down would be found', async () => {
      const [name = ''] = world.quarter.people;
      await hands.choose(page.getByRole('button', { name: 'Cycle Cycle 1' }), 'Cycle 2');
      await go('Objectives');
      await setting.sayWhy(hands, page, OBJECTIVE, `Asked for by ${name}`);
      await waitUntil('the name is found', async () => {
        const planted = found(await storedTraces(page), namesOf(world));
        return planted.some((trace) => trace.endsWith(name));
      });
    });

    it('complained', () => expect(browser.complaints).toEqual([]));
  });
};

/** What a colleague who opens the file reads of the quarter. */
const told = (document: TeamDocument) => {
  const first = document.keyResults.find(({ goalLog }) => goalLog.length > 0);
  const review = document.reviews.find(({ keyResult }) => keyResult === first?.id);
  const target = (goal: unknown) => (goal as { target?: number }).target;
  return {
    cycles: document.cycles.map(({ name, closedAt }) => [name, Boolean(closedAt)]),
    checkIns: document.checkIns.filter(({ keyResult }) => keyResult === first?.id).map(({ value }) => value),
    targets: first?.goalLog.map(({ from, to, reason }) => [target(from), target(to), reason]),
    score: [review?.score, review?.reason, review?.next],
    proposed: review?.proposed,
    learned: document.lessons[0]?.learned,
    linked: document.links.filter(({ keyResult }) => keyResult === first?.id).length,
  };
};
