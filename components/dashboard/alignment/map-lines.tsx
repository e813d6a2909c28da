import { memo } from 'react';
import { cx } from '#components/ui/cx.ts';
import type { AlignmentMap } from '#utils/okr/alignment/map.ts';
import { type MapEdge, pathOf } from '#utils/okr/alignment/map-edges.ts';
import css from './alignment.module.css';

/** All lines, behind the words. The lists below say the same in words, so they are hidden from screen readers. */
export const MapLines = memo(({ map, lit }: { map: AlignmentMap; lit: string | null }) => (
  <svg className={css.lines} width={map.width} height={map.height} aria-hidden="true">
    {map.edges.map((edge) => (
      <Line key={edge.id} edge={edge} quiet={lit !== null && !edge.ends.includes(lit)} />
    ))}
  </svg>
));

const Line = ({ edge, quiet }: { edge: MapEdge; quiet: boolean }) => {
  const { from, to } = edge;
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  const points = to.x > from.x ? -1 : 1;
  return (
    <g className={cx(toneOf(edge), quiet && css.quiet)}>
      <path d={pathOf(edge)} />
      {edge.kind === 'supports' ? (
        <path d={`M${to.x + points * 6} ${to.y - 4}L${to.x} ${to.y}l${points * 6} 4`} />
      ) : (
        <>
          <circle cx={from.x} cy={from.y} r="3.500" />
          <circle cx={to.x} cy={to.y} r="3.500" />
        </>
      )}
      {edge.state === 'at-risk' && (
        <path d={`M${middle.x} ${middle.y - 6}l6 11h-12z`} className={css.triangle} />
      )}
    </g>
  );
};

const toneOf = ({ kind, state }: MapEdge): string | undefined => {
  if (kind === 'supports') return css.supports;
  if (state === 'agreed') return css.agreed;
  return state === 'at-risk' ? css.atRisk : css.proposed;
};
