import { useState } from 'react';
import { Banner, ProblemBanner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { SelectField } from '#components/ui/select.tsx';
import { Spinner } from '#components/ui/spinner.tsx';
import { plural, t } from '#utils/i18n.ts';
import type { ChosenOutline } from '#utils/workspace/edits/outlines.ts';
import type { Dashboard } from '../model.ts';
import css from './data.module.css';
import { Done } from './done.tsx';
import { chosenFrom } from './outline-choice.ts';
import { OutlineFound } from './outline-found.tsx';
import { useOutlines } from './use-outlines.ts';

/** Initiatives, projects or issues of a tracker, ticked one by one, as objectives with key results. */
export const OutlineImport = ({ dashboard: { actions, snapshot } }: { dashboard: Dashboard }) => {
  const [done, setDone] = useState<number | null>(null);
  const choice = useOutlines(actions);
  const { connection, kinds, kind, outlines, ticked, below, busy, problem } = choice;

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
  const keyResults = chosen.reduce((sum, { parts, whole }) => sum + parts.size + (whole ? 1 : 0), 0);
  return (
    <>
      <div className={css.choices}>
        <SelectField
          label={t('data_tracker_from')}
          value={connection}
          options={[
            { value: '', label: t('data_tracker_choose'), disabled: true },
            ...snapshot.connections.map(({ id, label }) => ({ value: id, label })),
          ]}
          onChoose={choice.choose}
        />
        {kinds.length > 0 && (
          <SelectField
            label={t('data_tracker_kind')}
            value={kind}
            options={kinds.map(({ id, name }) => ({ value: id, label: name }))}
            onChoose={choice.show}
          />
        )}
        {busy && (
          <span className={css.reading}>
            <Spinner label={t('data_tracker_reading')} />
            <span aria-hidden>{t('data_tracker_reading')}</span>
          </span>
        )}
      </div>
      {problem && <ProblemBanner problem={problem} />}
      {outlines && outlines.found.length === 0 && <Banner title={t('data_tracker_empty')} />}
      {outlines && outlines.found.length > 0 && (
        <>
          <OutlineFound outlines={outlines} choice={choice} isThere={actions.hasOutline} />
          <div className={css.foot} data-foot>
            <Button
              kind="primary"
              disabled={busy || chosen.length === 0}
              onClick={() =>
                choice.run(
                  () => actions.importOutlines(chosen),
                  () => {
                    setDone(chosen.length);
                    choice.reset();
                  },
                )
              }
            >
              {plural('data_import_objectives', chosen.length)}
            </Button>
            <span>
              {chosen.length === 0
                ? t('data_tracker_tick')
                : `${plural('data_with_key_results', keyResults)} ${t('data_one_step')}`}
            </span>
          </div>
        </>
      )}
    </>
  );
};
