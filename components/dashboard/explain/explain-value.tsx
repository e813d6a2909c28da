import { Popover } from '@base-ui/react/popover';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { DeliveryLine } from '#components/okr/delivery-line.tsx';
import { ExplanationList } from '#components/okr/explanation-list.tsx';
import { StatusPair } from '#components/okr/status-pair.tsx';
import { TicketList } from '#components/okr/ticket-list.tsx';
import { IconButton } from '#components/ui/button.tsx';
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx';
import { t } from '#utils/i18n.ts';
import type { KeyResultView } from '#utils/okr/view.ts';
import css from './explain.module.css';

interface ExplainValueProps {
  keyResult: KeyResultView;
  /** Tickets close and the number does not move. */
  outrun: boolean;
  onCopy: (text: string) => void;
  /** What of the measure can be changed right here. */
  aside?: ReactNode;
  /** The value as it stands on the screen; it becomes the button. */
  children: ReactNode;
}

/**
 * A value that tells how it came about when one asks: both statuses with their bounds, work done beside it,
 * formula, the rule that flags the two, what was counted and left out, and the tickets.
 */
export const ExplainValue = ({ keyResult, outrun, onCopy, aside, children }: ExplainValueProps) => (
  <Popover.Root>
    <Popover.Trigger className={css.value}>
      {children}
      <VisuallyHidden>{t('explain_of', keyResult.title)}</VisuallyHidden>
    </Popover.Trigger>
    <Popover.Portal>
      <Popover.Positioner align="start" sideOffset={6} collisionPadding={8} className={css.positioner}>
        <Popover.Popup className={css.popup}>
          <header className={css.head}>
            <Popover.Title className={css.title}>{keyResult.title}</Popover.Title>
            <Popover.Close render={<IconButton icon={X} label={t('ui_close')} />} />
          </header>
          <section className={css.section}>
            <StatusPair reason={keyResult.statusReason} />
          </section>
          {keyResult.delivery && (
            <section className={css.section}>
              <DeliveryLine
                delivery={keyResult.delivery}
                forecast={keyResult.forecast?.delivery}
                outrun={outrun}
                only={keyResult.deliveryOnly}
              />
            </section>
          )}
          <ExplanationList keyResult={keyResult} onCopy={onCopy} className={css.section} />
          {aside && <section className={css.section}>{aside}</section>}
          <TicketList keyResult={keyResult} className={css.section} />
        </Popover.Popup>
      </Popover.Positioner>
    </Popover.Portal>
  </Popover.Root>
);
