import { CloudOff, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '#utils/i18n.ts';
import type { Problem } from '#utils/problem.ts';
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

/** The three sentences of a problem: what happened, what it means, what to do next. */
export const problemWords = (problem: Problem): { title: string; text: string; action: string } => {
  const key = `problem_${problem.code.replaceAll('-', '_')}`;
  return {
    title: t(`${key}_title`, problem.host),
    text: t(`${key}_text`, problem.host),
    action: t(`${key}_action`, problem.host),
  };
};

interface ProblemBannerProps {
  problem: Problem;
  /** Does the problem's next step; without it the banner only says it. */
  onAct?: () => void;
}

/** A tracker's or our own trouble as a banner. */
export const ProblemBanner = ({ problem, onAct }: ProblemBannerProps) => {
  const { title, text, action } = problemWords(problem);
  return (
    <Banner
      {...(problem.code === 'offline' ? { icon: CloudOff } : {})}
      title={title}
      text={text}
      actions={
        onAct && (
          <Button kind="text" size="inline" onClick={onAct}>
            {action}
          </Button>
        )
      }
    />
  );
};
