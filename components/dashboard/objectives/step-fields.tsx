import { X } from 'lucide-react';
import { IconButton } from '#components/ui/button.tsx';
import { t } from '#utils/i18n.ts';
import type { MilestoneGoal } from '#utils/okr/model/goal.ts';
import { LONGEST } from '#utils/okr/model/limits.ts';
import { CommitField, CommitNumber } from '../commit-field.tsx';
import css from './editor.module.css';
import { Line } from './line.tsx';
import { NewTitle } from './new-title.tsx';

type Steps = MilestoneGoal['steps'];

interface StepFieldsProps {
  steps: Steps;
  onSteps: (steps: Steps) => void;
}

/** Named steps, each with how far one is when it is reached. */
export const StepFields = ({ steps, onSteps }: StepFieldsProps) => {
  const replace = (at: number, step: Partial<Steps[number]>) =>
    onSteps(steps.map((old, index) => (index === at ? { ...old, ...step } : old)));
  return (
    <>
      {steps.map((step, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place, names may repeat.
        <Line key={index} label={t('dash_step', index + 1)}>
          <CommitField
            className={css.grow}
            aria-label={t('dash_step', index + 1)}
            maxLength={LONGEST.stepName}
            value={step.name}
            onCommit={(name) => replace(index, { name })}
          />
          <CommitNumber
            className={css.number}
            aria-label={t('dash_step_value', index + 1)}
            value={Math.round(step.value * 100)}
            fits={(percent) => percent >= 0 && percent <= 100}
            onCommit={(percent) => replace(index, { value: percent / 100 })}
          />
          <span className={css.word}>%</span>
          {steps.length > 1 && (
            <IconButton
              icon={X}
              label={t('dash_step_remove', step.name)}
              onClick={() => onSteps(steps.filter((_, other) => other !== index))}
            />
          )}
        </Line>
      ))}
      <Line label={t('dash_step_new')}>
        <NewTitle
          draft={`step ${steps.map(({ name }) => name).join(' ')}`}
          label={t('dash_step_new')}
          placeholder={t('dash_step_placeholder')}
          maxLength={LONGEST.stepName}
          onAdd={(name) => onSteps(withStep(steps, name))}
          onCancel={() => undefined}
        />
      </Line>
    </>
  );
};

/** A new step is the last one, worth the whole way. Those before it share the way evenly until told otherwise. */
const withStep = (steps: Steps, name: string): Steps => {
  const all = [...steps, { name, value: 1 }];
  return isEven(steps) ? all.map((step, index) => ({ ...step, value: (index + 1) / all.length })) : all;
};

const isEven = (steps: Steps): boolean =>
  steps.every(({ value }, index) => value === (index + 1) / steps.length);
