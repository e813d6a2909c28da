import { SafeLink } from '#components/ui/safe-link.tsx';
import { t } from '#utils/i18n.ts';
import type { Outline, OutlinePart } from '#utils/messaging/outlines.ts';
import css from './data.module.css';
import { type Below, partKey, toggled } from './outline-choice.ts';

interface OutlineListProps {
  outlines: readonly Outline[];
  ticked: ReadonlySet<string>;
  below: Below;
  isThere: (outline: Outline) => boolean;
  onTick: (ticked: ReadonlySet<string>) => void;
}

/** What would become objectives, and below each what would become its key results. */
export const OutlineList = ({ outlines, ticked, below, isThere, onTick }: OutlineListProps) => (
  <ul className={css.outlines}>
    {outlines.map((outline) => {
      const on = ticked.has(outline.id);
      const there = isThere(outline);
      return (
        <li key={outline.id}>
          <Tick
            of={outline}
            on={on}
            about={there ? t('data_tracker_there') : ''}
            onTick={() => onTick(toggled(ticked, outline.id))}
          />
          {on && below === 'each' && (
            <ul>
              {outline.below.map((part) => {
                const key = partKey(outline, part.id);
                return (
                  <li key={key}>
                    <Tick
                      of={part}
                      on={ticked.has(key)}
                      about=""
                      onTick={() => onTick(toggled(ticked, key))}
                    />
                  </li>
                );
              })}
              {outline.below.length === 0 && <li className={css.nothing}>{t('data_below_nothing')}</li>}
            </ul>
          )}
          {on && below === 'whole' && (
            <p className={css.nothing}>
              {t(outline.whole === null ? 'data_below_no_rule' : 'data_below_one')}
            </p>
          )}
        </li>
      );
    })}
  </ul>
);

interface TickProps {
  of: Pick<OutlinePart, 'title' | 'key' | 'url'>;
  on: boolean;
  about: string;
  onTick: () => void;
}

const Tick = ({ of: { title, key, url }, on, about, onTick }: TickProps) => (
  <div className={css.tick}>
    <label>
      <input type="checkbox" checked={on} onChange={onTick} />
      <span>{title}</span>
    </label>
    {key !== '' && (
      <SafeLink url={url} className={css.key}>
        {key}
      </SafeLink>
    )}
    {about !== '' && <small>{about}</small>}
  </div>
);
