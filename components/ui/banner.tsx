import { CloudOff, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '#utils/i18n.ts';
import type { Problem, ProblemCode } from '#utils/problem.ts';
import { type ProblemSentence, problemSentence } from '#utils/problem-sentence.ts';
import css from './banner.module.css';
import { Button } from './button.tsx';

interface BannerProps {
  icon?: LucideIcon;
  title: string;
  text?: ReactNode;
  /** The next step, as buttons. */
  actions?: ReactNode;
}

/** One sentence that says what is wrong, and what to do; a hairline below, no box. */
export const Banner = ({ icon: Icon = TriangleAlert, title, text, actions }: BannerProps) => (
  <div className={css.banner} role="status">
    <Icon className={css.icon} size={16} strokeWidth={1.5} aria-hidden />
    <div>
      <p>
        <b className={css.title}>{title}</b> {text}
      </p>
      {actions && <div className={css.actions}>{actions}</div>}
    </div>
  </div>
);

/** A problem in words: what happened, what it means, what to do next. */
export const problemWords = (problem: Problem): ProblemSentence => problemSentence(problem, t);

interface ProblemBannerProps {
  problem: Problem;
  /** Does the next step; without it the banner only says what it is. */
  step?: { label: string; onAct: () => void } | undefined;
}

/** Their button says what to do as well as a sentence would. */
const SAID_BY_STEP: ReadonlySet<ProblemCode> = new Set(['timeout', 'no-access']);

/** A tracker's or our own trouble as a banner. */
export const ProblemBanner = ({ problem, step }: ProblemBannerProps) => {
  const { title, text, action } = problemWords(problem);
  return (
    <Banner
      {...(problem.code === 'offline' ? { icon: CloudOff } : {})}
      title={closed(title)}
      text={step && SAID_BY_STEP.has(problem.code) ? closed(text) : `${closed(text)} ${closed(action)}`}
      actions={
        step && (
          <Button kind="text" size="inline" onClick={step.onAct}>
            {step.label}
          </Button>
        )
      }
    />
  );
};

/** With a full stop where the words end without one. */
const closed = (sentence: string): string => (/[.!?…]$/.test(sentence) ? sentence : `${sentence}.`);
