import { memo } from 'react';
import { StatusShape } from '#components/okr/status.tsx';
import { joined } from '#components/okr/value-text.tsx';
import { cx } from '#components/ui/cx.ts';
import { t } from '#utils/i18n.ts';
import {
  COLUMN,
  HEAD,
  type MapKeyResult,
  type MapTeam,
  ROW,
  TITLE,
} from '#utils/okr/alignment/map-columns.ts';
import { addressOf } from '../route.ts';
import css from './alignment.module.css';

interface MapColumnProps {
  team: MapTeam;
  own: boolean;
  /** Numbers of open conflicts, by key result. */
  numbers: ReadonlyMap<string, number[]>;
  /** It has its place and is not laid out yet. */
  waits: boolean;
  onLight: (id: string | null) => void;
}

/** One team: its objectives under its name, each with its key results. Stays as it is while the map is moved or lit. */
export const MapColumn = memo(({ team, own, numbers, waits, onLight }: MapColumnProps) => {
  const light = (id: string) => ({
    onPointerEnter: () => onLight(id),
    onPointerLeave: () => onLight(null),
    onFocus: () => onLight(id),
    onBlur: () => onLight(null),
  });
  return (
    <section
      className={cx(css.team, waits && css.waits)}
      style={{ left: team.x, width: COLUMN }}
      aria-label={team.name}
    >
      <h2 className={cx(css.teamName, own && css.own)} style={{ height: HEAD - 16 }} title={team.name}>
        {team.name}
      </h2>
      {team.objectives.map((objective) => (
        <div
          key={objective.id}
          className={css.objective}
          style={{ top: objective.y, height: TITLE + objective.keyResults.length * ROW }}
        >
          <h3
            className={css.objectiveTitle}
            style={{ height: TITLE }}
            title={objective.title}
            {...light(objective.id)}
          >
            <span>{objective.title}</span>
            {objective.draft && <small>{t('alignment_draft')}</small>}
          </h3>
          <ul>
            {objective.keyResults.map((keyResult) => (
              <li key={keyResult.view.id} style={{ height: ROW }} {...light(keyResult.view.id)}>
                <Row keyResult={keyResult} own={own} numbers={numbers.get(keyResult.view.id) ?? []} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
});

/** More would leave no room for the name. */
const NUMBERS = 2;

/** Its open conflicts, as the list below counts them; of many the first, and how many more. */
const Numbers = ({ numbers }: { numbers: readonly number[] }) => {
  const shown = numbers.length > NUMBERS ? numbers.slice(0, NUMBERS - 1) : numbers;
  const more = numbers.length - shown.length;
  return (
    <>
      {shown.map((number) => (
        <span key={number} className={css.number}>
          {number}
          <span className={css.hidden}>{t('alignment_in_conflict', number)}</span>
        </span>
      ))}
      {more > 0 && (
        <span className={css.number} title={numbers.join(', ')}>
          <span aria-hidden>+{more}</span>
          <span className={css.hidden}>{t('alignment_in_more_conflicts', more)}</span>
        </span>
      )}
    </>
  );
};

interface RowProps {
  keyResult: MapKeyResult;
  own: boolean;
  numbers: readonly number[];
}

/** The own team's open in the editor; of another team one reads here what there is to read. */
const Row = ({ keyResult: { view }, own, numbers }: RowProps) => {
  const value = view.value === '' ? t('value_none') : joined(view.value, view.goal);
  const content = (
    <>
      <StatusShape status={view.status} named />
      <span className={css.name} title={view.title}>
        {view.shortName}
      </span>
      <Numbers numbers={numbers} />
      <span className={css.value} title={value}>
        {value}
      </span>
    </>
  );
  return own ? (
    <a className={css.keyResult} href={addressOf('objectives', view.id)}>
      {content}
    </a>
  ) : (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: focus lights up its lines, for those who do not point.
    <span className={css.keyResult} tabIndex={0}>
      {content}
    </span>
  );
};
