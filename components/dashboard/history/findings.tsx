import { useMemo } from 'react';
import { language, t } from '#utils/i18n.ts';
import { diagnose, type Finding } from '#utils/okr/diagnosis/diagnose.ts';
import type { PastCycle } from '#utils/okr/diagnosis/past-cycles.ts';
import css from './history.module.css';

/** What keeps going wrong: the pattern, what it rests on, and the question to talk about. */
export const Findings = ({ past }: { past: readonly PastCycle[] }) => {
  const findings = useMemo(() => diagnose(past, language()), [past]);
  return (
    <section>
      <h2 className={css.sectionTitle}>{t('history_findings')}</h2>
      {findings.length === 0 && (
        <p className={css.about}>{t(past.length < 2 ? 'history_too_early' : 'history_no_findings')}</p>
      )}
      {findings.map((finding) => (
        <Article key={finding.pattern} finding={finding} />
      ))}
    </section>
  );
};

const Article = ({ finding: { pattern, evidence } }: { finding: Finding }) => {
  const name = pattern.replaceAll('-', '_');
  return (
    <article className={css.finding}>
      <h3>{t(`diagnosis_title_${name}`)}</h3>
      <ul>
        {evidence.map(({ message, args }) => (
          <li key={args.join()}>{t(message, ...args)}</li>
        ))}
      </ul>
      <p>{t(`diagnosis_ask_${name}`)}</p>
    </article>
  );
};
