/** Check-in and picker. */
import { CheckInForm } from '#components/check-in/check-in-form.tsx';
import { KeyResultPicker } from '#components/picker/key-result-picker.tsx';
import { KeyResultId, ObjectiveId } from '#utils/okr/model/ids.ts';
import type { ObjectiveView } from '#utils/okr/view.ts';
import { keyResult, LATENCY, TEAM } from '../../fixtures/views.ts';
import { HOSTILE, LONG, nothing, type Story } from '../story.ts';
import { sheet } from './sheet.tsx';

const steps = keyResult('k-steps', {
  title: 'The new ledger carries every payment',
  goalDefinition: {
    kind: 'milestones',
    steps: [
      { name: 'Written to in parallel', value: 0.3 },
      { name: LONG, value: 1 },
    ],
  },
});

const MANY: ObjectiveView[] = TEAM.objectives.flatMap((objective, n) =>
  Array.from({ length: 6 }, (_, copy) => ({
    ...objective,
    id: ObjectiveId.parse(`${objective.id}-${copy}`),
    keyResults: objective.keyResults.map((one) => ({
      ...one,
      id: KeyResultId.parse(`${one.id}-${n}-${copy}`),
      title: copy === 5 ? HOSTILE : one.title,
    })),
  })),
);

const picker = (objectives: ObjectiveView[]) => <KeyResultPicker objectives={objectives} onPick={nothing} />;

export const FORMS: Story[] = [
  sheet('check-in', 420, {
    'at risk': <CheckInForm keyResult={LATENCY} onCheckIn={nothing} />,
    milestones: <CheckInForm keyResult={steps} onCheckIn={nothing} />,
    hostile: (
      <CheckInForm keyResult={{ ...steps, title: HOSTILE, goalDefinition: null }} onCheckIn={nothing} />
    ),
  }),
  sheet('picker', 420, { some: picker(TEAM.objectives) }),
  sheet('picker-many', 480, { many: picker(MANY) }),
  sheet('picker-none', 240, { none: picker([]) }),
];
