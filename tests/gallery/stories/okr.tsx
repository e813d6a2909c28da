/** What a team's numbers are shown by, in all states of a key result. */
import { AttentionList } from '#components/okr/attention-list.tsx';
import { Bar } from '#components/okr/bar.tsx';
import { CategoryShape } from '#components/okr/category-shape.tsx';
import { CycleWeeks } from '#components/okr/cycle-weeks.tsx';
import { DeliveryLine } from '#components/okr/delivery-line.tsx';
import { ExplanationList } from '#components/okr/explanation-list.tsx';
import { KeyResultRow } from '#components/okr/key-result-row.tsx';
import { ObjectiveHeading } from '#components/okr/objective-heading.tsx';
import { Outcome } from '#components/okr/outcome.tsx';
import { ScoreBar } from '#components/okr/score-bar.tsx';
import { StatusShape, StatusWord } from '#components/okr/status.tsx';
import { StatusPair } from '#components/okr/status-pair.tsx';
import { TicketKeyResult } from '#components/okr/ticket-key-result.tsx';
import { TicketList } from '#components/okr/ticket-list.tsx';
import { Button } from '#components/ui/button.tsx';
import type { Bar as BarData } from '#utils/okr/bar.ts';
import type { KeyResultView, Status } from '#utils/okr/view.ts';
import { DRILLS, keyResult, LATENCY, TEAM, TICKET, TICKETS, TWICE } from '../../fixtures/views.ts';
import { HOSTILE, LONG, nothing, type Story } from '../story.ts';
import css from './sheet.module.css';
import { sheet } from './sheet.tsx';

const STATUSES: Status[] = ['on-track', 'at-risk', 'off-track', 'pending'];
const BARS: Record<string, BarData> = {
  'on its way': { kind: 'progress', progress: 0.36, expected: 0.52 },
  'nothing yet': { kind: 'progress', progress: null, expected: 0.52 },
  'further than its goal': { kind: 'progress', progress: 1.4, expected: 0.52 },
  'further away than at the start': { kind: 'progress', progress: -0.3, expected: null },
  'in its band': { kind: 'band', from: 0.4, to: 1, at: 0.63 },
  'out of its band': { kind: 'band', from: 0.4, to: 0.8, at: 0.1 },
  'a band without a value': { kind: 'band', from: 0.4, to: 0.8, at: null },
};

const all: KeyResultView[] = TEAM.objectives.flatMap(({ keyResults }) => keyResults);
const hostile = keyResult('k-hostile', {
  title: HOSTILE,
  value: '1 234 567 890.12',
  goal: `→ ${HOSTILE}`,
  from: 'from −1 000 000',
  status: 'off-track',
  progress: 0.1,
  statusReason: { ...LATENCY.statusReason, differ: false, set: null, because: HOSTILE },
});
const only = keyResult('k-only', { title: 'Migration tickets', deliveryOnly: true, status: 'at-risk' });
const MANY = Array.from({ length: 40 }, (_, n) =>
  TICKETS.map((one) => ({ ...one, key: `${one.key}${n}` })),
).flat();

export const OKR: Story[] = [
  sheet('okr-status', 520, {
    words: (
      <div className={css.row}>
        {STATUSES.map((status) => (
          <StatusWord key={status} status={status} />
        ))}
      </div>
    ),
    'shapes alone': (
      <div className={css.row}>
        {STATUSES.map((status) => (
          <StatusShape key={status} status={status} named />
        ))}
      </div>
    ),
    'of tickets': (
      <div className={css.row}>
        {(['todo', 'doing', 'done', 'cancelled'] as const).map((category) => (
          <CategoryShape key={category} category={category} />
        ))}
      </div>
    ),
    'said and computed': <StatusPair reason={LATENCY.statusReason} />,
    'nothing said': <StatusPair reason={DRILLS.statusReason} />,
    hostile: <StatusPair reason={hostile.statusReason} />,
  }),
  sheet('okr-bar', 740, {
    ...Object.fromEntries(
      Object.entries(BARS).map(([name, bar]) => [name, <Bar key={name} bar={bar} status="at-risk" />]),
    ),
    'by status': STATUSES.map((status) => (
      <p key={status}>
        <Bar bar={{ kind: 'progress', progress: 0.6, expected: 0.5 }} status={status} big />
      </p>
    )),
    scores: (
      <>
        <ScoreBar score={0.7} expected={0.7} />
        <ScoreBar score={null} expected={1} />
      </>
    ),
    weeks: <CycleWeeks week={7} weeks={13} />,
  }),
  sheet('okr-row', 780, {
    each: all.map((one) => <KeyResultRow key={one.id} keyResult={one} href="#" />),
    'delivery only': <KeyResultRow keyResult={only} />,
    hostile: <KeyResultRow keyResult={hostile} href="#" />,
    headings: (
      <>
        <ObjectiveHeading objective={{ title: LONG, progress: 0.44, state: 'active' }} />
        <ObjectiveHeading objective={{ title: HOSTILE, progress: null, state: 'active' }} />
        <ObjectiveHeading objective={{ title: 'A draft', progress: null, state: 'draft' }} />
      </>
    ),
  }),
  sheet('okr-outcome', 560, {
    value: <Outcome keyResult={LATENCY} />,
    'no value': <Outcome keyResult={DRILLS} />,
    hostile: <Outcome keyResult={hostile} />,
    delivery: <DeliveryLine delivery={{ done: 14, total: 22, hidden: 3 }} outrun only={false} />,
    'delivery only': <DeliveryLine delivery={{ done: 0, total: 5, hidden: 0 }} outrun={false} only />,
    'on a ticket': TWICE.lines.map((line) => (
      <TicketKeyResult key={line.id} line={line}>
        <Button size="inline" kind="text">
          Change
        </Button>
      </TicketKeyResult>
    )),
    'hostile, on a ticket': TICKET.lines.map((line) => (
      <TicketKeyResult key={line.id} line={{ ...line, title: HOSTILE }} />
    )),
  }),
  sheet('okr-explanation', 460, {
    full: <ExplanationList keyResult={LATENCY} onCopy={nothing} />,
    'checked in by hand': <ExplanationList keyResult={DRILLS} onCopy={nothing} />,
  }),
  sheet('okr-tickets', 620, {
    few: <TicketList keyResult={LATENCY} />,
    many: <TicketList keyResult={{ ...LATENCY, tickets: MANY }} />,
    hostile: (
      <TicketList keyResult={{ ...LATENCY, tickets: TICKETS.map((one) => ({ ...one, title: HOSTILE })) }} />
    ),
  }),
  sheet('okr-attention', 240, { some: <AttentionList view={TEAM} onAct={nothing} /> }),
];
