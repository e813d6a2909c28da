import { useState } from 'react';
import { Banner, ProblemBanner } from '#components/ui/banner.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { plural, t } from '#utils/i18n.ts';
import type { ChosenOutline } from '#utils/workspace/edits/outlines.ts';
import type { Dashboard } from '../model.ts';
import css from './data.module.css';
import { Done } from './done.tsx';
import { chosenFrom } from './outline-choice.ts';
import { OutlineFoot } from './outline-foot.tsx';
import { OutlineFound } from './outline-found.tsx';
import { OutlineSource } from './outline-source.tsx';
import { useOutlines } from './use-outlines.ts';

/** Initiatives, projects or issues of a tracker, ticked one by one, as objectives with key results. */
export const OutlineImport = ({ dashboard: { actions, snapshot } }: { dashboard: Dashboard }) => {
  const [done, setDone] = useState<number | null>(null);
  const choice = useOutlines(actions);
  const { outlines, ticked, below, busy, problem } = choice;

  if (snapshot.connections.length === 0)
    return (
      <EmptyState
        title={t('data_tracker_none')}
        text={t('data_tracker_none_text')}
        actions={
          <a className={css.link} href="#/settings">
            {t('data_tracker_connect')}
          </a>
        }
      />
    );
  if (done !== null)
    return <Done text={plural('data_done_objectives', done)} onAgain={() => setDone(null)} />;

  const chosen: ChosenOutline[] = outlines ? chosenFrom(outlines.found, ticked, below) : [];
  return (
    <>
      <OutlineSource connections={snapshot.connections} choice={choice} />
      {problem && <ProblemBanner problem={problem} />}
      {outlines && outlines.found.length === 0 && <Banner title={t('data_tracker_empty')} />}
      {outlines && outlines.found.length > 0 && (
        <>
          <OutlineFound outlines={outlines} choice={choice} isThere={actions.hasOutline} />
          <OutlineFoot
            chosen={chosen}
            busy={busy}
            onImport={() =>
              choice.run(
                () => actions.importOutlines(chosen),
                () => {
                  setDone(chosen.length);
                  choice.reset();
                },
              )
            }
          />
        </>
      )}
    </>
  );
};
