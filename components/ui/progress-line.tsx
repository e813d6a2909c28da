import css from './progress-line.module.css';

interface ProgressLineProps {
  label: string;
  done: number;
  /** Null: not known yet; the line runs to and fro. */
  total: number | null;
}

/** Long work as a line of 2 px. */
export const ProgressLine = ({ label, done, total }: ProgressLineProps) => {
  const known = total !== null && total > 0;
  return (
    <div
      className={css.line}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={known ? total : undefined}
      aria-valuenow={known ? Math.min(done, total) : undefined}
    >
      <i
        className={known ? css.done : css.unknown}
        style={known ? { width: `${Math.min(100, (100 * done) / total)}%` } : undefined}
      />
    </div>
  );
};
