import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';

interface NearbyProps {
  /** How high it will be, about, in pixels: the place it holds until it comes near. */
  height: number;
  /** It has to be there, for the focus is in it. */
  forced: boolean;
  children: () => ReactNode;
}

/** How far below or above what is seen, in pixels. */
const AROUND = 800;

const isNear = (place: Element): boolean => {
  const { top, bottom } = place.getBoundingClientRect();
  return top < window.innerHeight + AROUND && bottom > -AROUND;
};

/**
 * A part of a long list that is there only while it is near what is seen; otherwise it holds its place. What
 * has been there once keeps its exact height.
 */
export const Nearby = ({ height, forced, children }: NearbyProps) => {
  const place = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(typeof IntersectionObserver === 'undefined');
  const [known, setKnown] = useState(height);
  // Not left to the observer: it comes a frame late, and to a hidden tab not at all.
  useLayoutEffect(() => {
    if (place.current && isNear(place.current)) setNear(true);
  }, []);
  useEffect(() => {
    if (!place.current || typeof IntersectionObserver === 'undefined') return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry) return;
        if (!entry.isIntersecting && entry.boundingClientRect.height > 0)
          setKnown(entry.boundingClientRect.height);
        setNear(entry.isIntersecting);
      },
      { rootMargin: `${AROUND}px` },
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, []);
  const there = near || forced;
  return (
    <div ref={place} style={there ? undefined : { height: known }}>
      {there && children()}
    </div>
  );
};
