import css from './score-bar.module.css';

interface ScoreBarProps {
  /** 0..1; null draws the empty track. */
  score: number | null;
  /** Where the tick stands: 1.0 for what was committed, 0.7 for a stretch. */
  expected: number;
}

/** A score on its way from 0 to 1. Decoration beside its number: hidden from screen readers. */
export const ScoreBar = ({ score, expected }: ScoreBarProps) => (
  <span className={css.track} aria-hidden>
    <i style={{ inlineSize: `${(score ?? 0) * 100}%` }} />
    <u style={{ insetInlineStart: `${expected * 100}%` }} />
  </span>
);
