import { Copy } from 'lucide-react';
import { cx } from '#components/ui/cx.ts';
import { listOf, t } from '#utils/i18n.ts';
import type { KeyResultView } from '#utils/okr/view.ts';
import { countsTwice, type Service } from './serves.ts';
import css from './shared-mark.module.css';

interface SharedMarkProps {
  services: Service[];
  /** The key result under which the ticket stands. */
  of: KeyResultView;
  /** The shares are open below. */
  open: boolean;
  className?: string | undefined;
  onToggle: () => void;
}

/** Says of a ticket that it serves other key results too, and opens how much it counts in each. */
export const SharedMark = ({ services, of, open, className, onToggle }: SharedMarkProps) => {
  const words = sharedWords(services, of);
  return (
    <button
      type="button"
      className={cx(css.shared, countsTwice(services) && css.twice, className)}
      title={words}
      aria-expanded={open}
      onClick={onToggle}
    >
      <Copy size={12} strokeWidth={1.5} aria-hidden />
      <span>{words}</span>
    </button>
  );
};

/** "Counts whole in p99 latency too". */
const sharedWords = (services: Service[], view: KeyResultView): string => {
  const others = services.filter(({ keyResult }) => keyResult !== view.id);
  const names = listOf(others.map(({ shortName }) => shortName));
  if (countsTwice(services)) return t('dash_ticket_twice', names);
  const own = services.find(({ keyResult }) => keyResult === view.id)?.share ?? 1;
  return t('dash_ticket_shared', Math.round(own * 100), names);
};
