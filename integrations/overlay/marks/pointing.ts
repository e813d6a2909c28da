import { matches } from '../../page-dom.ts';

/** How long a pointer rests on a mark before its card comes, and how long it may be away; milliseconds. */
const DWELL = 250;
const AWAY = 200;
/** A hand that rests is not quite still; pixels. */
const STILL = 3;

/** What the card follows; `pointer` and `focus` are asked what is there, `leave` ends it. */
export interface Points {
  /** The pointer rests here. */
  rests(x: number, y: number): void;
  /** The keyboard has come to this element. */
  focused(element: Element): void;
  /** True while the pointer may stay without the card going away. */
  holds(x: number, y: number): boolean;
  leave(): void;
  isShown(): boolean;
}

/**
 * Listens for a pointer that rests and a focus that comes, by a person and not by a script. Nothing is stopped
 * or prevented: the host gets every event.
 */
export const watchPointing = (
  window: Window & typeof globalThis,
  points: Points,
  signal: AbortSignal,
): void => {
  const { document } = window;
  let at = { x: 0, y: 0 };
  let seen = at;
  let timer = 0;
  let byFocus = false;

  const check = () => {
    timer = 0;
    if (signal.aborted) return;
    if (points.isShown()) {
      if (!byFocus && !points.holds(at.x, at.y)) points.leave();
      return;
    }
    if (Math.abs(at.x - seen.x) <= STILL && Math.abs(at.y - seen.y) <= STILL) points.rests(at.x, at.y);
    else arm();
  };
  const arm = () => {
    seen = at;
    if (timer === 0) timer = window.setTimeout(check, points.isShown() ? AWAY : DWELL);
  };
  const leave = () => {
    window.clearTimeout(timer);
    timer = 0;
    byFocus = false;
    if (points.isShown()) points.leave();
  };
  const on = <E extends Event>(type: string, handle: (event: E) => void) =>
    document.addEventListener(type, (event) => event.isTrusted && handle(event as E), {
      capture: true,
      passive: true,
      signal,
    });

  on<PointerEvent>('pointermove', (event) => {
    at = { x: event.clientX, y: event.clientY };
    if (event.pointerType !== 'touch' && event.buttons === 0) arm();
  });
  on<FocusEvent>('focusin', ({ target }) => {
    leave();
    if (!(target instanceof window.Element) || !matches(target, ':focus-visible')) return;
    points.focused(target);
    byFocus = points.isShown();
  });
  on<KeyboardEvent>('keydown', ({ key }) => key === 'Escape' && leave());
  for (const type of ['focusout', 'pointerdown', 'scroll', 'wheel']) on(type, leave);
  signal.addEventListener('abort', leave);
};
