import { ProblemBanner } from '#components/ui/banner.tsx';
import { t } from '#utils/i18n.ts';
import type { Problem } from '#utils/problem.ts';
import { placeOfFault } from './rule-query.ts';
import css from './rules.module.css';

interface RuleFaultProps {
  id: string;
  text: string;
  /** In the tracker's words, or ours. */
  words: string;
  /** The place in the text, where it is known. */
  at: number | null;
}

/** As much of the text as tells the place. */
const AROUND = 24;

/** What is wrong with a rule, and where: the words stop at the place. */
export const RuleFault = ({ id, text, words, at }: RuleFaultProps) => (
  <div id={id} className={css.fault} role="status">
    <p>{words}</p>
    {at !== null && (
      <code className={css.place}>
        {at > AROUND && '…'}
        {text.slice(Math.max(0, at - AROUND), at)}
        <mark>{text.slice(at, at + AROUND) || t('dash_rule_end')}</mark>
        {text.length > at + AROUND && '…'}
      </code>
    )}
  </div>
);

/** A refusal that is about the rule stands with it; any other trouble is told as everywhere. */
export const RuleProblem = ({ id, text, problem }: { id: string; text: string; problem: Problem }) => {
  if (problem.code === 'names-person')
    return (
      <RuleFault
        id={id}
        text={text}
        words={t('dash_rule_person', problem.detail)}
        at={placeOfWord(text, problem.detail)}
      />
    );
  if (problem.code !== 'bad-query' || problem.detail === '') return <ProblemBanner problem={problem} />;
  return (
    <RuleFault
      id={id}
      text={text}
      words={t('dash_rule_refused', problem.host, problem.detail)}
      at={placeOfFault(text, problem.detail)}
    />
  );
};

const placeOfWord = (text: string, word: string): number | null => {
  const at = text.toLowerCase().indexOf(word.toLowerCase());
  return at === -1 ? null : at;
};
