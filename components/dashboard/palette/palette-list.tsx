import { StatusShape } from '#components/okr/status.tsx';
import { type Match, pieces } from '#components/picker/fuzzy.ts';
import type { OpenList } from '#components/picker/use-open-list.ts';
import { t } from '#utils/i18n.ts';
import { KeyNames } from '../keys/key-names.tsx';
import type { Entry } from './entry.ts';
import type { Group } from './found.ts';
import css from './palette.module.css';

/** The list under the field; its rows are counted through all groups. */
export const PaletteList = ({ list, groups }: { list: OpenList; groups: Group[] }) => {
  const rows = groups.flatMap(({ hits }) => hits);
  const name = (group: Group) => `${list.list.id}-${group.name}`;
  return (
    <div {...list.list} className={css.list} tabIndex={-1}>
      {groups.map((group) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of options has no element of its own.
        <div key={group.name} role="group" aria-labelledby={name(group)}>
          <div id={name(group)} role="presentation" className={css.group}>
            {t(`palette_group_${group.name.replaceAll('-', '_')}`)}
          </div>
          {group.hits.map((hit) => (
            <div {...list.row(rows.indexOf(hit))} key={hit.item.id} className={css.option}>
              <Row hit={hit} />
            </div>
          ))}
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
