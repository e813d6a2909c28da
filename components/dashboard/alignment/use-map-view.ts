import { type KeyboardEvent, type PointerEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { AlignmentMap } from '#utils/okr/alignment/map.ts';
import { ROW } from '#utils/okr/alignment/map-columns.ts';

interface Looked {
  x: number;
  y: number;
  zoom: number;
}

const STEP = 1.2;
const PAN = 60;
/** Below it the words are smaller than nine px and nobody reads them. */
const SMALLEST = 0.7;
const LARGEST = 2;
/** At first, rows are as high as a finger's target must be (WCAG 2.5.8); who wants to see more makes them smaller. */
export const SMALLEST_FIT = 24 / ROW;

const START: Looked = { x: 0, y: 0, zoom: 1 };

/** Where one looks at the map: moved and zoomed by pointer, wheel and keys, never past its edges. */
export const useMapView = ({ width, height }: Pick<AlignmentMap, 'width' | 'height'>) => {
  const frame = useRef<HTMLDivElement>(null);
  const [looked, setLooked] = useState(START);
  const drag = useRef<{ x: number; y: number } | null>(null);
  /** Nobody has moved it since it was made to fit: then it fits a window of another width as well. */
  const fits = useRef(true);

  const inside = ({ x, y, zoom }: Looked): Looked => {
    const box = frame.current?.getBoundingClientRect();
    const least = (size: number, room: number) => Math.min(0, room - size * zoom);
    return {
      zoom,
      x: Math.min(0, Math.max(least(width, box?.width ?? width), x)),
      y: Math.min(0, Math.max(least(height, box?.height ?? height), y)),
    };
  };
  const moveBy = (dx: number, dy: number) => {
    fits.current = false;
    setLooked((now) => inside({ ...now, x: now.x + dx, y: now.y + dy }));
  };
  const zoomBy = (factor: number) => {
    fits.current = false;
    setLooked((now) => {
      const zoom = Math.min(LARGEST, Math.max(SMALLEST, now.zoom * factor));
      return inside({ zoom, x: (now.x * zoom) / now.zoom, y: (now.y * zoom) / now.zoom });
    });
  };
  const fit = () => {
    fits.current = true;
    const room = frame.current?.getBoundingClientRect().width ?? width;
    setLooked(inside({ x: 0, y: 0, zoom: Math.min(1, Math.max(SMALLEST_FIT, room / width)) }));
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: another map is looked at from its corner.
  useLayoutEffect(fit, [width, height]);

  const latest = useRef({ moveBy, zoomBy, fit });
  latest.current = { moveBy, zoomBy, fit };
  useEffect(() => {
    const observer = new ResizeObserver(() => fits.current && latest.current.fit());
    if (frame.current) observer.observe(frame.current);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    // React listens to the wheel passively, and a zoom must not zoom the page as well.
    const element = frame.current;
    const onWheel = (event: WheelEvent) => {
      if (event.ctrlKey) {
        event.preventDefault();
        latest.current.zoomBy(event.deltaY < 0 ? STEP : 1 / STEP);
      } else if (event.deltaX !== 0 || event.shiftKey) {
        event.preventDefault();
        latest.current.moveBy(-(event.deltaX || event.deltaY), 0);
      }
    };
    element?.addEventListener('wheel', onWheel, { passive: false });
    return () => element?.removeEventListener('wheel', onWheel);
  }, []);

  const keys: Record<string, () => void> = {
    ArrowLeft: () => moveBy(PAN, 0),
    ArrowRight: () => moveBy(-PAN, 0),
    ArrowUp: () => moveBy(0, PAN),
    ArrowDown: () => moveBy(0, -PAN),
    '+': () => zoomBy(STEP),
    '=': () => zoomBy(STEP),
    '-': () => zoomBy(1 / STEP),
    '0': fit,
  };
  const handlers = {
    onKeyDown(event: KeyboardEvent) {
      const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    },
    onPointerDown(event: PointerEvent) {
      if (event.button !== 0 || (event.target instanceof Element && event.target.closest('a'))) return;
      drag.current = { x: event.clientX, y: event.clientY };
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove(event: PointerEvent) {
      if (!drag.current) return;
      moveBy(event.clientX - drag.current.x, event.clientY - drag.current.y);
      drag.current = { x: event.clientX, y: event.clientY };
    },
    onPointerUp() {
      drag.current = null;
    },
    /** The browser brings what gets focus into view by scrolling the frame; the map itself moves instead. */
    onScroll(event: { currentTarget: Element }) {
      const { scrollLeft, scrollTop } = event.currentTarget;
      if (scrollLeft === 0 && scrollTop === 0) return;
      event.currentTarget.scrollTo(0, 0);
      moveBy(-scrollLeft, -scrollTop);
    },
  };
  return { frame, ...looked, zoomBy, fit, step: STEP, handlers };
};
