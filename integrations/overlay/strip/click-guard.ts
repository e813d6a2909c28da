/**
 * Whether a click is a person's, on something that person can see: not made by a script, not on a strip that
 * the page has faded or hidden, not under something the page has laid over it. `host` is the element in the
 * page whose shadow root holds `target`; for the page's hit test they are one.
 */
export const isPlainClick = (event: MouseEvent, target: Element, host: Element): boolean =>
  event.isTrusted && isVisible(target) && isUncovered(event, target, host);

const isVisible = (target: Element): boolean =>
  Element.prototype.checkVisibility?.call(target, {
    opacityProperty: true,
    visibilityProperty: true,
    contentVisibilityAuto: true,
  }) ?? true;

const isUncovered = (event: MouseEvent, target: Element, host: Element): boolean => {
  const { ownerDocument: document } = host;
  const { x, y } = pointOf(event, target);
  const hit = Document.prototype.elementFromPoint?.call(document, x, y);
  // Nothing is hit outside of the view: a key on a button that was scrolled away is still a person's.
  if (!hit) return event.detail === 0;
  return hit === host;
};

/** A click by keyboard has no place of its own: the middle of the button stands for it. */
const pointOf = (event: MouseEvent, target: Element): { x: number; y: number } => {
  if (event.detail > 0) return { x: event.clientX, y: event.clientY };
  const { left, top, width, height } = target.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
};
