import { t } from '#utils/i18n.ts';
import type { Finding } from '#utils/okr/diagnosis/diagnose.ts';
import css from './history.module.css';

/** What keeps going wrong: the pattern, what it rests on, and the question to talk about. */
export const Findings = ({ findings, cycles }: { findings: readonly Finding[]; cycles: number }) => (
  <section>
    <h2 className={css.sectionTitle}>{t('history_findings')}</h2>
    {findings.length === 0 && (
      <p className={css.about}>{t(cycles < 2 ? 'history_too_early' : 'history_no_findings')}</p>
    )}
    {findings.map(({ pattern, evidence }) => {
      const name = pattern.replaceAll('-', '_');
      return (
        <article key={pattern} className={css.finding}>
          <h3>{t(`diagnosis_title_${name}`)}</h3>
          <ul>
            {evidence.map(({ message, args }) => (
              <li key={args.join()}>{t(message, ...args)}</li>
            ))}
          </ul>
          <p>{t(`diagnosis_ask_${name}`)}</p>
        </article>
      );
    })}
  </section>
);
