import { useState } from 'react';
import { ProblemBanner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import { ProgressLine } from '#components/ui/progress-line.tsx';
import { plural, t } from '#utils/i18n.ts';
import type { Asked } from '../asked.ts';
import { useAsking } from '../use-asking.ts';
import css from './data.module.css';
import type { Importing } from './data-actions.ts';

interface CsvFootProps {
  /** Rows that would be taken over. */
  rows: number;
  onImport: (importing: Importing) => Asked<number>;
  /** How many were; fewer when it was stopped. */
  onDone: (taken: number) => void;
}

/** The button that does it, and while it runs how far it is and the way to stop it. */
export const CsvFoot = ({ rows, onImport, onDone }: CsvFootProps) => {
  const [running, setRunning] = useState<{ stop: () => void; taken: number } | null>(null);
  const { problem, ask } = useAsking();
  const begin = () => {
    const stopper = new AbortController();
    setRunning({ stop: () => stopper.abort(), taken: 0 });
    const onRows = (taken: number) => setRunning((now) => now && { ...now, taken });
    ask(async () => {
      const answer = await onImport({ signal: stopper.signal, onRows });
      setRunning(null);
      return answer;
    }, onDone);
  };
  return (
    <>
      {problem && <ProblemBanner problem={problem} />}
      {running ? (
        <div className={css.importing} data-foot>
          <ProgressLine label={t('data_importing')} done={running.taken} total={rows} />
          <span className={css.foot}>
            <Button onClick={running.stop}>{t('data_import_stop')}</Button>
            <span>{t('data_importing_rows', running.taken, rows)}</span>
          </span>
        </div>
      ) : (
        <div className={css.foot} data-foot>
          <Button kind="primary" disabled={rows === 0} onClick={begin}>
            {plural('data_import_rows', rows)}
          </Button>
          <span>{t(rows === 0 ? 'data_nothing' : 'data_one_step')}</span>
        </div>
      )}
    </>
  );
};
