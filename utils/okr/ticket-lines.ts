/** A ticket on its page: which key results it serves, and why. */
import type { KeyResultInput } from './key-result-input.ts';
import type { KeyResultId } from './model/ids.ts';
import type { KeyResultLine, KeyResultView, TicketLine } from './view.ts';

const NEAREST_FIRST = ['linked', 'rule', 'child', 'context'] as const;

/**
 * Lines of one ticket (`issueUid`): linked first, then matched by a rule, then by its parent, then context.
 * A link shows at once, also while the ticket itself has not been read yet.
 */
export const linesOf = (
  uid: string,
  of: Pick<TicketLine, 'team' | 'closed'>,
  inputs: readonly KeyResultInput[],
  views: ReadonlyMap<KeyResultId, KeyResultView>,
): TicketLine[] => {
  const lines = inputs.flatMap(({ keyResult, selection }) => {
    const view = views.get(keyResult.id);
    const place = placeOf(uid, selection);
    return view && place ? [{ ...lineOf(view), ...of, ...place }] : [];
  });
  return NEAREST_FIRST.flatMap((kind) => lines.filter((line) => line.why.kind === kind));
};

const placeOf = (
  uid: string,
  { serving, context }: KeyResultInput['selection'],
): Pick<TicketLine, 'share' | 'link' | 'why'> | null => {
  const own = serving.get(uid);
  if (own)
    return { share: own.share === null ? null : Math.round(own.share * 100), link: own.link, why: own.why };
  const link = context.get(uid);
  return link ? { share: null, link, why: { kind: 'context' } } : null;
};

/** The line of a key result without all that its panel shows besides. */
export const lineOf = (view: KeyResultView): KeyResultLine => {
  const { id, objective, title, shortName, role, bar, value, goal, from, status, deliveryOnly } = view;
  return { id, objective, title, shortName, role, bar, value, goal, from, status, deliveryOnly };
};
