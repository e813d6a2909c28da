import { svg } from './dom.js';

const icon = (label, ...shapes) =>
  svg('svg', { width: 14, height: 14, viewBox: '0 0 14 14', role: 'img', 'aria-label': label }, ...shapes);

const ring = (colour, more = {}) =>
  svg('circle', { cx: 7, cy: 7, r: 6, fill: 'none', stroke: colour, 'stroke-width': 1.5, ...more });

const disc = (colour) => svg('circle', { cx: 7, cy: 7, r: 6.75, fill: colour });

const mark = (d) =>
  svg('path', {
    d,
    fill: 'none',
    stroke: 'var(--panel)',
    'stroke-width': 1.5,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  });

/** A pie of the given part inside the ring. */
const pie = (colour, part) =>
  svg('circle', {
    cx: 7,
    cy: 7,
    r: 2,
    fill: 'none',
    stroke: colour,
    'stroke-width': 4,
    'stroke-dasharray': `${part * 12.566} 12.566`,
    transform: 'rotate(-90 7 7)',
  });

/** The sign of a workflow state. */
export const stateIcon = ({ name, type, color }) => {
  if (type === 'completed') return icon(name, disc(color), mark('M4.4 7.2 6.2 9l3.4-3.8'));
  if (type === 'canceled' || type === 'duplicate') return icon(name, disc(color), mark('m5 5 4 4m0-4-4 4'));
  if (type === 'backlog') return icon(name, ring(color, { 'stroke-dasharray': '1.4 1.74' }));
  if (type === 'started') return icon(name, ring(color), pie(color, name === 'In Review' ? 0.75 : 0.5));
  return icon(name, ring(color));
};

const bar = (x, height, lit) =>
  svg('rect', { x, y: 12 - height, width: 3, height, rx: 1, fill: 'currentColor', opacity: lit ? 1 : 0.3 });

/** The sign of a priority: 0 none, 1 urgent, then high, medium, low. */
export const priorityIcon = (priority) => {
  if (priority === 1)
    return icon(
      'Urgent',
      svg('rect', { x: 0.5, y: 0.5, width: 13, height: 13, rx: 3, fill: '#f2790b' }),
      svg('path', {
        d: 'M7 3.2v4.4M7 10.2v.4',
        stroke: '#fff',
        'stroke-width': 1.8,
        'stroke-linecap': 'round',
      }),
    );
  if (priority === 0)
    return icon(
      'No priority',
      ...[1, 5.5, 10].map((x) =>
        svg('rect', { x, y: 6.5, width: 3, height: 1.5, rx: 0.5, fill: 'currentColor', opacity: 0.6 }),
      ),
    );
  return icon(
    ['', '', 'High', 'Medium', 'Low'][priority],
    bar(0.5, 4, true),
    bar(5.5, 7, priority <= 3),
    bar(10.5, 10, priority <= 2),
  );
};

const LINES = {
  Add: 'M7 3v8M3 7h8',
  Avatar: 'M7 7.2a2.4 2.4 0 1 0 0-4.8 2.4 2.4 0 0 0 0 4.8ZM2.6 12c.6-2 2.3-3 4.4-3s3.800 1 4.400 3',
  Branch: 'M4 2.500v9M10 5.500c0 2.500-6 1.500-6 4M10 4.500v-2',
  Cycle: 'M12 7a5 5 0 1 1-1.500-3.500M12 2v2.500H9.500',
  Estimate: 'M7 2.500 12 11.500H2Z',
  Hash: 'M5.500 2.500 4.500 11.500M9.500 2.500l-1 9M2.500 5.200h9.500M2 8.800h9.500',
  Link: 'M6 8.500a2.300 2.300 0 0 0 3.300 0l2-2A2.300 2.300 0 0 0 8 3.200l-.600.600M8 5.500a2.300 2.300 0 0 0-3.300 0l-2 2A2.300 2.300 0 0 0 6 10.800l.600-.600',
  Project: 'M7 1.800 11.600 4.400v5.200L7 12.200 2.400 9.600V4.400Z',
};

/** A line drawing by name; the name also stands in a `use`, as Linear's own icons have it. */
export const lineIcon = (name) =>
  svg(
    'svg',
    { width: 14, height: 14, viewBox: '0 0 14 14', 'aria-hidden': 'true', class: 'line' },
    svg('use', { href: `#${name}` }),
    svg('path', { d: LINES[name] }),
  );
