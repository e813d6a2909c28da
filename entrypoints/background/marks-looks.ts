import type { MarkLook } from '#integrations/overlay/marks/look.ts';
import { spaced, statusWord } from '#integrations/overlay/strip/words.ts';
import { t } from '#utils/i18n.ts';
import type { MarkedKeyResult } from '#utils/messaging/page-protocol.ts';
import type { KeyResultView, TicketLine } from '#utils/okr/view.ts';

const lookOf = (line: TicketLine, more: number): MarkLook => ({
  status: line.status,
  name: line.shortName,
  more,
  spoken: t('mark_spoken', line.shortName, statusWord(line.status), (line.value + spaced(line.goal)).trim()),
});

/** Hundreds of tickets serve a few key results: what looks alike is one object. */
export const looks = (): ((line: TicketLine, more: number) => MarkLook) => {
  const known = new Map<string, MarkLook>();
  return (line, more) => {
    const name = `${line.id} ${more}`;
    const look = known.get(name) ?? lookOf(line, more);
    known.set(name, look);
    return look;
  };
};

/** What the card of a mark shows. */
export const markedOf = (view: KeyResultView): MarkedKeyResult => {
  const { id, objective, title, shortName, role, bar, value, goal, from, status, deliveryOnly } = view;
  const { delivery, asOf } = view;
  const named = { id, objective, title, shortName, role };
  return { ...named, bar, value, goal, from, status, deliveryOnly, delivery, asOf };
};
