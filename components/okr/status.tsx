import { t } from '#utils/i18n.ts';
import type { SetStatus } from '#utils/okr/model/check-in.ts';
import type { Status } from '#utils/okr/view.ts';
import { cx } from '../ui/cx.ts';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import css from './status.module.css';

/** What people may say in a check-in, best first. */
export const SET_STATUSES: readonly SetStatus[] = ['on-track', 'at-risk', 'off-track'];

/** The class that sets `color` and `--c` (the bar's colour) for a status. */
export const statusTone = (status: Status): string =>
  cx({ 'on-track': css.on, 'at-risk': css.risk, 'off-track': css.off, pending: css.wait }[status]);

/** "On track", "At risk", "Off track" or "Pending". */
export const statusWord = (status: Status): string => t(`status_${status.replace('-', '_')}`);

const SHAPES = {
  'on-track': <circle cx="5" cy="5" r="4" />,
  'at-risk': <path d="M5 .7 9.7 9.2H.3z" />,
  'off-track': <path d="M5 0l5 5-5 5-5-5z" />,
  pending: <circle cx="5" cy="5" r="3.4" fill="none" stroke="currentColor" strokeWidth="1.4" />,
} as const;

/** ● ▲ ◆ ○: a status told by its shape as well as its colour. Named only where no word stands beside it. */
export const StatusShape = ({ status, named = false }: { status: Status; named?: boolean }) => (
  <>
    <svg viewBox="0 0 10 10" className={cx(css.shape, statusTone(status))} aria-hidden="true">
      {SHAPES[status]}
    </svg>
    {named && <VisuallyHidden>{statusWord(status)}</VisuallyHidden>}
  </>
);

/** The shape with its word. */
export const StatusWord = ({ status }: { status: Status }) => (
  <span className={cx(css.word, statusTone(status))}>
    <StatusShape status={status} />
    {statusWord(status)}
  </span>
);
