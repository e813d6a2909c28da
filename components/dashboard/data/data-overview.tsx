import {
  Braces,
  ChevronLeft,
  ChevronRight,
  Download,
  FileText,
  type LucideIcon,
  MessageSquareText,
  Sheet,
  Waypoints,
} from 'lucide-react';
import { ProblemBanner } from '#components/ui/banner.tsx';
import { language, t } from '#utils/i18n.ts';
import { cycleReport } from '#utils/okr/cycle-report.ts';
import type { CsvKind } from '#utils/workspace/csv/columns.ts';
import { ImportForm } from '../document/import-form.tsx';
import type { Dashboard } from '../model.ts';
import { downloadText } from '../settings/download.ts';
import { useAsking } from '../use-asking.ts';
import css from './data.module.css';

/** What can be taken out, and where things can come from. */
export const DataOverview = ({ dashboard }: { dashboard: Dashboard }) => {
  const { snapshot, actions, document } = dashboard;
  const { problem, ask } = useAsking();
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
    <div className={css.overview}>
      <a className={css.back} href="#/settings">
        <ChevronLeft size={16} strokeWidth={1.5} aria-hidden />
        {t('settings_title')}
      </a>
      <h1 className={css.title}>{t('data_title')}</h1>
      <p className={css.lead}>{t('data_text')}</p>
      {problem && <ProblemBanner problem={problem} />}
      <section aria-labelledby="data-out">
        <h2 className={css.group} id="data-out">
          {t('data_out')}
        </h2>
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
      </section>
      <section aria-labelledby="data-in">
        <h2 className={css.group} id="data-in">
          {t('data_in')}
        </h2>
        {document === null ? (
          <p className={css.lead}>{t('data_no_team')}</p>
        ) : (
          <ul className={css.ways}>
            <Way icon={Sheet} name="csv" href="#/settings/data/csv" />
            <Way icon={Waypoints} name="tracker" href="#/settings/data/tracker" />
          </ul>
        )}
        <div className={css.file}>
          <ImportForm actions={actions} />
        </div>
      </section>
    </div>
  );
};

/** `name` is the end of its message keys. */
interface Words {
  icon: LucideIcon;
  name: string;
}

const About = ({ icon: Icon, name }: Words) => (
  <>
    <Icon className={css.icon} size={16} strokeWidth={1.5} aria-hidden />
    <span className={css.about}>
      <b>{t(`data_way_${name}`)}</b>
      <small>{t(`data_way_${name}_text`)}</small>
    </span>
  </>
);

const Take = ({ off, onTake, ...words }: Words & { off: boolean; onTake: () => void }) => (
  <li>
    <button type="button" className={css.way} disabled={off} onClick={onTake}>
      <About {...words} />
      <Download className={css.go} size={16} strokeWidth={1.5} aria-hidden />
    </button>
  </li>
);

const Way = ({ href, ...words }: Words & { href: string }) => (
  <li>
    <a className={css.way} href={href}>
      <About {...words} />
      <ChevronRight className={css.go} size={16} strokeWidth={1.5} aria-hidden />
    </a>
  </li>
);
