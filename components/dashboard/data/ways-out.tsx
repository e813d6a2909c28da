import { Braces, FileText, MessageSquareText, Sheet } from 'lucide-react';
import { language, t } from '#utils/i18n.ts';
import { cycleReport } from '#utils/okr/cycle-report.ts';
import type { CsvKind } from '#utils/workspace/csv/columns.ts';
import type { Dashboard } from '../model.ts';
import { downloadText } from '../settings/download.ts';
import type { useAsking } from '../use-asking.ts';
import css from './data.module.css';
import { Take } from './way.tsx';

interface WaysOutProps {
  dashboard: Dashboard;
  /** Of whoever tells what failed. */
  ask: ReturnType<typeof useAsking>['ask'];
}

/** The files that can be taken out: tables, the cycle's report, the whole workspace. */
export const WaysOut = ({ dashboard, ask }: WaysOutProps) => {
  const { snapshot, actions, document } = dashboard;
  // Never disabled while a file is made: a button that is would lose the focus of whoever pressed it.
  const off = document === null;
  const csv = (kind: CsvKind, name: string) =>
    ask(
      () => actions.exportCsv(kind),
      ({ text }) => downloadText(`${name}.csv`, text, 'text/csv'),
    );
  const report = () => {
    const { view } = snapshot;
    if (!view?.cycle) return;
    const words = { say: t, locale: language() };
    const text = cycleReport({ team: view.team, cycle: view.cycle, objectives: view.objectives, words });
    downloadText(`${view.cycle.name}.md`, text, 'text/markdown');
  };
  return (
    <ul className={css.ways}>
      <Take icon={Sheet} name="key_results" off={off} onTake={() => csv('key-results', 'key-results')} />
      <Take
        icon={MessageSquareText}
        name="check_ins"
        off={off}
        onTake={() => csv('check-ins', 'check-ins')}
      />
      <Take icon={FileText} name="report" off={off || !snapshot.view?.cycle} onTake={report} />
      <Take
        icon={Braces}
        name="json"
        off={snapshot.teams.length === 0}
        onTake={() =>
          ask(
            () => actions.exportFile(),
            ({ text }) => downloadText('throughline.json', text),
          )
        }
      />
    </ul>
  );
};
