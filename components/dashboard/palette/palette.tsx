import { Dialog as Base } from '@base-ui/react/dialog';
import { Search } from 'lucide-react';
import { useContext, useMemo, useRef, useState } from 'react';
import { useOpenList } from '#components/picker/use-open-list.ts';
import dialog from '#components/ui/dialog.module.css';
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx';
import { plural, t } from '#utils/i18n.ts';
import type { TeamAcross } from '#utils/okr/alignment/across.ts';
import type { Asked } from '../asked.ts';
import { HabitsContext } from '../habits.ts';
import type { Dashboard } from '../model.ts';
import { useAnswer } from '../use-answer.ts';
import { useOpen } from '../use-open.ts';
import { entriesOf } from './entries.ts';
import type { Entry } from './entry.ts';
import { found } from './found.ts';
import css from './palette.module.css';
import { PaletteList } from './palette-list.tsx';

/** Conflicts are found in what all teams do at the time of the cycle that is looked at. */
const askTeams = async ({ snapshot: { view }, actions }: Dashboard): Asked<TeamAcross[]> =>
  view?.cycle ? actions.teamsAcross({ team: view.team.id, cycle: view.cycle.id }) : { ok: true, value: [] };

/** Go anywhere and do anything by a few letters. */
export const Palette = ({ dashboard, onClose }: { dashboard: Dashboard; onClose: () => void }) => {
  const open = useOpen();
  const { recent, noteRecent } = useContext(HabitsContext);
  const [search, setSearch] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const [opener] = useState(() => document.activeElement);
  /** Whoever goes elsewhere is not brought back to where the palette was opened. */
  const leaves = useRef(false);
  const teams = useAnswer(() => askTeams(dashboard), dashboard.snapshot).value;
  const entries = useMemo(() => entriesOf(dashboard, open, teams ?? []), [dashboard, open, teams]);
  const groups = useMemo(() => found(entries, search, recent), [entries, search, recent]);
  const hits = groups.flatMap((group) => group.hits);

  const choose = ({ id: name, act }: Entry) => {
    noteRecent(name);
    leaves.current = typeof act === 'string';
    onClose();
    if (typeof act === 'string') window.location.hash = act;
    else act();
  };
  const list = useOpenList({
    label: t('palette_open'),
    rows: hits.length,
    search,
    onSearch: setSearch,
    onTake: (row) => {
      const hit = hits[row];
      if (hit) choose(hit.item);
    },
  });

  return (
    <Base.Root open onOpenChange={(next) => next || onClose()}>
      <Base.Portal>
        <Base.Backdrop className={dialog.backdrop} />
        <Base.Popup
          className={css.popup}
          aria-label={t('palette_open')}
          initialFocus={field}
          finalFocus={() => !leaves.current && (opener instanceof HTMLElement ? opener : true)}
        >
          <span className={css.box}>
            <Search className={css.icon} size={16} strokeWidth={1.5} aria-hidden />
            <input
              {...list.field}
              ref={field}
              className={css.field}
              // biome-ignore lint/a11y/noAutofocus: the next letter typed is already the search.
              autoFocus
              placeholder={t('palette_placeholder')}
            />
          </span>
          <PaletteList list={list} groups={groups} />
          {hits.length === 0 && <p className={css.none}>{t('palette_none', search.trim())}</p>}
          <VisuallyHidden>
            <span role="status">{search === '' ? '' : plural('palette_count', hits.length)}</span>
          </VisuallyHidden>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
};
