import { percent } from '#components/okr/format.ts';
import { ScoreBar } from '#components/okr/score-bar.tsx';
import { cx } from '#components/ui/cx.ts';
import { language, t } from '#utils/i18n.ts';
import type { PastCycle, PastKeyResult } from '#utils/okr/diagnosis/past-cycles.ts';
import type { TeamDocument } from '#utils/okr/model/document.ts';
import { scoreText } from '#utils/okr/review/report.ts';
import { bandOf, EXPECTED } from '#utils/okr/score.ts';
import css from './history.module.css';

interface CycleTableProps {
  document: TeamDocument;
  /** Oldest first. */
  past: readonly PastCycle[];
}

/** Each aim as a row, each closed cycle as a column, so that the same aim's scores stand side by side. */
export const CycleTable = ({ document, past }: CycleTableProps) => (
  <div className={css.scroll}>
    <table className={css.table}>
      <thead>
        <tr>
          <th scope="col">
            <span className={css.columnHead}>{t('history_aim')}</span>
          </th>
          {past.map(({ cycle, score, rhythm }) => (
            <th key={cycle.id} scope="col" className={css.cycle}>
              <span className={css.cycleName}>{cycle.name}</span>
              <b>{scoreText(score, { locale: language() })}</b>
              <Rhythm weeks={rhythm.weeks} share={rhythm.share} />
            </th>
          ))}
        </tr>
      </thead>
      {objectivesOf(document, past).map(({ title, lines }) => (
        <tbody key={title}>
          <tr>
            <th scope="rowgroup" colSpan={past.length + 1} className={css.objective}>
              {title}
            </th>
          </tr>
          {lines.map(({ line, name }) => (
            <tr key={line}>
              <th scope="row" className={css.aim}>
                {name}
              </th>
              {past.map((one) => (
                <td key={one.cycle.id}>
                  <Score keyResult={one.keyResults.find((keyResult) => keyResult.line === line)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  </div>
);

/** A score on its bar, with the mark that it was held against: 1.0 for what was committed, 0.7 for a stretch. */
const Score = ({ keyResult }: { keyResult: PastKeyResult | undefined }) => {
  if (!keyResult) return <span className={css.none}>{t('history_not_there')}</span>;
  const { score, ambition } = keyResult;
  if (score === null) return <span className={css.none}>{t('history_not_scored')}</span>;
  return (
    <span className={css.score} data-band={bandOf(score)}>
      <ScoreBar score={score} expected={EXPECTED[ambition]} />
      {scoreText(score, { locale: language() })}
    </span>
  );
};

/** One bar a week, as tall as the share of key results that were looked at in it. */
const Rhythm = ({ weeks, share }: PastCycle['rhythm']) => {
  if (share === null) return null;
  return (
    <span
      className={css.rhythm}
      role="img"
      aria-label={t('history_rhythm', percent(share))}
      title={t('history_rhythm', percent(share))}
    >
      {weeks.map((part, week) => (
        <i
          // biome-ignore lint/suspicious/noArrayIndexKey: a week is its number.
          key={week}
          className={cx(part === 0 && css.quiet)}
          style={{ blockSize: `${Math.max(2, part * 14)}px` }}
        />
      ))}
    </span>
  );
};

/** The newest words of an objective and of its aims name them; aims come in the order of their newest cycle. */
const objectivesOf = (document: TeamDocument, past: readonly PastCycle[]) => {
  const titles = new Map(document.objectives.map(({ id, title }) => [id, title]));
  const groups = new Map<string, Map<string, string>>();
  for (const { keyResults } of past.toReversed())
    for (const { objective, line, title } of keyResults) {
      const known = [...groups.values()].some((lines) => lines.has(line));
      if (known) continue;
      const name = titles.get(objective) ?? '';
      groups.set(name, (groups.get(name) ?? new Map<string, string>()).set(line, title));
    }
  return [...groups].map(([title, lines]) => ({
    title,
    lines: [...lines].map(([line, name]) => ({ line, name })),
  }));
};
