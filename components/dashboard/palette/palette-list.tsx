import { StatusShape } from '#components/okr/status.tsx';
import { type Match, pieces } from '#components/picker/fuzzy.ts';
import { cx } from '#components/ui/cx.ts';
import { t } from '#utils/i18n.ts';
import { KeyNames } from '../keys/key-names.tsx';
import type { Entry } from './entries.ts';
import type { Group } from './found.ts';
import css from './palette.module.css';

interface PaletteListProps {
  id: string;
  groups: Group[];
  /** The row's number, counted through all groups. */
  active: number;
  onActive: (row: number) => void;
  onChoose: (entry: Entry) => void;
}

/** The list under the field; its keys are handled there. */
export const PaletteList = ({ id, groups, active, onActive, onChoose }: PaletteListProps) => {
  const rows = groups.flatMap(({ hits }) => hits);
  return (
    <div id={`${id}-list`} role="listbox" aria-label={t('palette_open')} className={css.list} tabIndex={-1}>
      {groups.map(({ name, hits }) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of options has no element of its own.
        <div key={name} role="group" aria-labelledby={`${id}-${name}`}>
          <div id={`${id}-${name}`} role="presentation" className={css.group}>
            {t(`palette_group_${name.replaceAll('-', '_')}`)}
          </div>
          {hits.map((hit) => {
            const row = rows.indexOf(hit);
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled in the field, where focus stays.
              <div
                key={hit.item.id}
                id={`${id}-${row}`}
                role="option"
                tabIndex={-1}
                aria-selected={row === active}
                className={cx(css.option, row === active && css.active)}
                onPointerMove={() => onActive(row)}
                onClick={() => onChoose(hit.item)}
              >
                <Row hit={hit} />
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
};

const Sign = ({ status, icon: Icon }: Entry) => (
  <span className={css.shape}>
    {status && <StatusShape status={status} named />}
    {Icon && <Icon size={16} strokeWidth={1.5} aria-hidden />}
  </span>
);

const Row = ({ hit: { item, ranges } }: { hit: Match<Entry> }) => (
  <>
    <Sign {...item} />
    <span className={css.title}>
      {inTitle(item.title, ranges).map(({ text, hit }, at) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: a piece is its place.
        hit ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>,
      )}
    </span>
    {item.about !== '' && <span className={css.about}>{item.about}</span>}
    {item.shortcut && (
      <span className={css.keys} aria-hidden>
        <KeyNames name={item.shortcut} />
      </span>
    )}
  </>
);

/** The search runs over what stands beside the title too; only the title is marked. */
const inTitle = (title: string, ranges: number[]) =>
  pieces(
    title,
    ranges.map((place) => Math.min(place, title.length)),
  ).filter(({ text }) => text !== '');
