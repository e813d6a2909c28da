import { Maximize, Minus, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { IconButton } from '#components/ui/button.tsx';
import { t } from '#utils/i18n.ts';
import type { Conflict } from '#utils/okr/alignment/conflict.ts';
import type { AlignmentMap } from '#utils/okr/alignment/map.ts';
import type { MapTeam } from '#utils/okr/alignment/map-columns.ts';
import type { TeamId } from '#utils/okr/model/ids.ts';
import { useAfterwards } from '../use-afterwards.ts';
import css from './alignment.module.css';
import { MapColumn } from './map-column.tsx';
import { MapLines } from './map-lines.tsx';
import { SMALLEST_FIT, useMapView } from './use-map-view.ts';

/** Columns that the widest window shows before the map is moved; the others follow. */
const MOST_AT_ONCE = 8;

/** Out of sight until the map is moved, in this window: laid out once the rest stands. */
const isAside = ({ x }: MapTeam): boolean => x * SMALLEST_FIT > window.innerWidth;

interface TeamMapProps {
  map: AlignmentMap;
  own: TeamId;
  conflicts: readonly Conflict[];
}

/**
 * A column a team, with lines between what supports and what waits. It is moved by dragging, wheel or arrow
 * keys and zoomed by buttons, `+` and `-`, or Ctrl and the wheel; pointing at a line's end lights the line up.
 */
export const TeamMap = ({ map, own, conflicts }: TeamMapProps) => {
  const [lit, setLit] = useState<string | null>(null);
  const stands = useAfterwards();
  const columns = stands ? map.teams : map.teams.slice(0, MOST_AT_ONCE);
  const view = useMapView(map);
  const numbers = useMemo(() => numbersOf(conflicts), [conflicts]);
  return (
    <div className={css.mapFrame}>
      <div className={css.zoom}>
        <IconButton icon={Minus} label={t('alignment_zoom_out')} onClick={() => view.zoomBy(1 / view.step)} />
        <IconButton icon={Plus} label={t('alignment_zoom_in')} onClick={() => view.zoomBy(view.step)} />
        <IconButton icon={Maximize} label={t('alignment_fit')} onClick={view.fit} />
      </div>
      <section
        ref={view.frame}
        className={css.viewport}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what is moved by keys must be reachable by them.
        tabIndex={0}
        aria-label={t('alignment_keys')}
        {...view.handlers}
      >
        <div
          className={css.canvas}
          style={{
            width: map.width,
            height: map.height,
            transform: `translate(${view.x}px, ${view.y}px) scale(${view.zoom})`,
          }}
        >
          <MapLines map={map} lit={lit} />
          {columns.map((team) => (
            <MapColumn
              key={team.id}
              team={team}
              own={team.id === own}
              numbers={numbers}
              waits={!stands && isAside(team)}
              onLight={setLit}
            />
          ))}
        </div>
      </section>
    </div>
  );
};

/** The numbers by which the list below names each key result's open conflicts. */
const numbersOf = (conflicts: readonly Conflict[]): Map<string, number[]> => {
  const numbers = new Map<string, number[]>();
  conflicts.forEach(({ keyResults, settled, kind }, index) => {
    // That many wait on one team is said of the team, not of each that waits.
    if (settled !== null || kind === 'many-wait') return;
    for (const { keyResult } of keyResults)
      numbers.set(keyResult, [...(numbers.get(keyResult) ?? []), index + 1]);
  });
  return numbers;
};
