import { useEffect, useRef, useState } from 'react';
import { CheckInForm } from './check-in-form.tsx';
import { Evidence } from './evidence.tsx';
import { Foot } from './foot.tsx';
import { Hero } from './hero.tsx';
import type { InWeek } from './in-week.ts';
import css from './pane.module.css';
import { TargetForm } from './target-form.tsx';
import { useCheckIn } from './use-check-in.ts';
import { useFormKeys } from './use-form-keys.ts';
import type { CheckInValues } from './week-model.ts';

interface PaneProps extends InWeek {
  /** One came here by a key: the heading takes the focus, so that the next key finds no field. */
  focused: boolean;
  onSave: (values: CheckInValues) => void;
  onSkip: () => void;
  onKeys: () => void;
}

/** One key result of the meeting: value, confidence, status, note and the way back, with the evidence beside. */
export const Pane = (props: PaneProps) => {
  const { keyResult, cycle, since, dashboard, focused, onSave, onSkip, onKeys } = props;
  const checkIn = useCheckIn(props);
  const [retarget, setRetarget] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focused) heading.current?.focus();
  }, [focused]);

  const rest = () => heading.current?.focus();
  const save = () => {
    if (checkIn.values === null) fields.value.current?.focus();
    else onSave(checkIn.values);
  };
  const { draft, status, change, value } = checkIn;
  const fields = useFormKeys({ draft, status, change, save, rest });
  const goal = keyResult.goalDefinition;

  return (
    <section className={css.pane} aria-labelledby="week-title">
      <div className={css.body}>
        <p className={css.objective}>{keyResult.objective.title}</p>
        <h2 id="week-title" className={css.title} tabIndex={-1} ref={heading}>
          {keyResult.title}
        </h2>
        <Hero keyResult={keyResult} value={value} status={status} ends={cycle.ends} />
        <div className={css.two}>
          <CheckInForm
            keyResult={keyResult}
            since={since}
            checkIn={checkIn}
            fields={fields}
            onDone={rest}
            onChangeTarget={goal?.kind === 'reach' ? () => setRetarget(true) : null}
          />
          <Evidence {...props} />
        </div>
      </div>
      <Foot onSkip={onSkip} onSave={save} onKeys={onKeys} />
      {retarget && goal?.kind === 'reach' && (
        <TargetForm
          keyResult={keyResult}
          goal={goal}
          actions={dashboard.actions}
          onClose={() => setRetarget(false)}
        />
      )}
    </section>
  );
};
