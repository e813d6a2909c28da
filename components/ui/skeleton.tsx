import css from './skeleton.module.css';
import { VisuallyHidden } from './visually-hidden.tsx';

interface SkeletonProps {
  /** Said to screen readers, once. */
  label: string;
  /** Lines as [width in per cent, height in px]; each stands where the real thing will. */
  lines: [number, number][];
}

/** What is coming, in its own height, so that nothing jumps when it is there. */
export const Skeleton = ({ label, lines }: SkeletonProps) => (
  <div role="status" className={css.skeleton}>
    <VisuallyHidden>{label}</VisuallyHidden>
    {lines.map(([width, height], index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the lines never change place.
      <i key={index} className={css.line} style={{ width: `${width}%`, height }} />
    ))}
  </div>
);
