import { browser } from 'wxt/browser';
import { t } from '#utils/i18n.ts';
import type { NudgeChange } from '#utils/messaging/protocol.ts';
import type { NudgeView } from '#utils/messaging/snapshot.ts';
import { phaseOf } from '#utils/okr/phase.ts';
import {
  badgeOf,
  moodOf,
  NEW_NUDGE,
  type NudgeState,
  nextNudge,
  opened,
  rung,
  snoozed,
} from '#utils/okr/week/nudge.ts';
import { weekOfTeam } from '#utils/okr/week/week.ts';
import { serial } from '#utils/serial.ts';
import { nudgeItem } from '#utils/storage/settings.ts';
import { ALARMS } from './alarms.ts';
import type { Readings } from './readings.ts';
import type { Snapshots } from './snapshots.ts';

interface Options {
  readings: Readings;
  /** The team that is looked at. */
  team: Snapshots['team'];
  now: () => number;
  changed(): void;
}

/** `--accent` and `--on-accent` of the light theme: the badge knows no theme. */
const BADGE = { back: '#5b5bd6', text: '#ffffff' };

/** Once a week the toolbar button says how many key results nobody has looked at; of the team that is shown. */
export const createNudge = ({ readings, team, now, changed }: Options) => {
  const inTurn = serial();
  let state = NEW_NUDGE;
  let shown: number | null = null;

  /** Key results of the running cycle without a check-in of this week; 0 outside of a cycle. */
  const open = (): number => {
    const document = team();
    if (!document) return 0;
    const { view } = readings.of(document, null, { forecasts: false });
    const cycle = document.cycles.find(({ id }) => id === view.cycle?.id);
    const { today, keyResults, lookedAt } = weekOfTeam(view, document.team, new Date(now()).toISOString());
    return cycle && phaseOf(cycle, today) === 'executing' ? keyResults.length - lookedAt.size : 0;
  };

  const paint = async (): Promise<void> => {
    const document = team();
    const count = document ? badgeOf(state, open(), now(), document.team) : 0;
    if (count === shown) return;
    shown = count;
    await browser.action.setBadgeText({ text: count === 0 ? '' : String(count) });
    await browser.action.setTitle({ title: count === 0 ? t('app_name') : t('nudge_badge', count) });
    if (count === 0) return;
    await browser.action.setBadgeBackgroundColor({ color: BADGE.back });
    await browser.action.setBadgeTextColor?.({ color: BADGE.text });
  };

  const schedule = async (): Promise<void> => {
    const document = team();
    if (!state.on || !document) return void (await browser.alarms.clear(ALARMS.nudge));
    const when = nextNudge(now(), state, document.team);
    const alarm = await browser.alarms.get(ALARMS.nudge);
    if (alarm?.scheduledTime !== when) await browser.alarms.create(ALARMS.nudge, { when });
  };

  const put = (change: (before: NudgeState) => NudgeState): Promise<void> =>
    inTurn(async () => {
      const next = change(state);
      if (JSON.stringify(next) === JSON.stringify(state)) return;
      state = next;
      await nudgeItem.write(next);
      changed();
    });

  return {
    async open(): Promise<void> {
      state = (await nudgeItem.read()).value;
    },

    /** At every start, and after anything that can move the date or the number. */
    async follow(): Promise<void> {
      await schedule();
      await paint();
    },

    async ring(): Promise<void> {
      const document = team();
      if (document) await put((before) => rung(before, open(), now(), document.team));
      await schedule();
      await paint();
    },

    async change(asked: NudgeChange): Promise<void> {
      const document = team();
      await put((before) => {
        if (asked.do === 'opened') return opened(before);
        if (asked.do === 'snooze') return document ? snoozed(before, now(), document.team) : before;
        const { on, weekday, hour } = asked;
        return { ...opened(before), on, weekday, hour, snoozedUntil: null };
      });
      await schedule();
      await paint();
    },

    view(): NudgeView | null {
      const document = team();
      if (!document) return null;
      const { weekday, hour, snoozedUntil } = state;
      const mood = moodOf(state, now(), document.team);
      return { mood, weekday, hour, snoozedUntil, open: badgeOf(state, open(), now(), document.team) };
    },
  };
};
export type Nudge = ReturnType<typeof createNudge>;
