import { useRef, useState } from 'react';
import { Banner, ProblemBanner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { SelectField } from '#components/ui/select.tsx';
import { Spinner } from '#components/ui/spinner.tsx';
import { plural, t } from '#utils/i18n.ts';
import type { OutlineKind, Outlines } from '#utils/messaging/outlines.ts';
import type { ChosenOutline } from '#utils/workspace/edits/outlines.ts';
import type { Dashboard } from '../model.ts';
import { Segments } from '../segments.tsx';
import { useAsking } from '../use-asking.ts';
import css from './data.module.css';
import { Done } from './done.tsx';
import { type Below, chosenFrom, startingWith } from './outline-choice.ts';
import { OutlineList } from './outline-list.tsx';

/** Initiatives, projects or issues of a tracker, ticked one by one, as objectives with key results. */
export const OutlineImport = ({ dashboard: { actions, snapshot } }: { dashboard: Dashboard }) => {
  const [connection, setConnection] = useState('');
  const [kinds, setKinds] = useState<OutlineKind[]>([]);
  const [kind, setKind] = useState('');
  const [outlines, setOutlines] = useState<Outlines | null>(null);
  const [below, setBelow] = useState<Below>('each');
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [done, setDone] = useState<number | null>(null);
  const { busy, problem, ask } = useAsking();
  /** Counts the questions: what answers an earlier one is not looked at any more. */
  const asked = useRef(0);

  const show = (id: string, known: readonly OutlineKind[], from: string) => {
    setKind(id);
    setOutlines(null);
    setBelow(known.find((one) => one.id === id)?.suits ?? 'each');
    asked.current += 1;
    const turn = asked.current;
    if (id === '') return;
    ask(
      () => actions.outlines(from, id),
      (found) => {
        if (turn !== asked.current) return;
        setOutlines(found);
        setTicked(startingWith(found.found, actions.hasOutline));
      },
    );
  };
  const choose = (id: string) => {
    setConnection(id);
    setKinds([]);
    setOutlines(null);
    asked.current += 1;
    const turn = asked.current;
    ask(
      () => actions.outlineKinds(id),
      (found) => {
        if (turn !== asked.current) return;
        setKinds(found);
        show(found[0]?.id ?? '', found, id);
      },
    );
  };

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
          onChoose={choose}
        />
        {kinds.length > 0 && (
          <SelectField
            label={t('data_tracker_kind')}
            value={kind}
            options={kinds.map(({ id, name }) => ({ value: id, label: name }))}
            onChoose={(id) => show(id, kinds, connection)}
          />
        )}
        {busy && <Spinner label={t('data_tracker_reading')} />}
      </div>
      {problem && <ProblemBanner problem={problem} />}
      {outlines && outlines.found.length === 0 && <Banner title={t('data_tracker_empty')} />}
      {outlines && outlines.found.length > 0 && (
        <>
          <section className={css.part} aria-labelledby="data-found">
            <div className={css.partHead}>
              <h2 id="data-found">{t('data_tracker_found')}</h2>
              <span className={css.below} aria-hidden>
                {t('data_below')}
              </span>
              <Segments<Below>
                label={t('data_below')}
                value={below}
                options={[
                  { value: 'each', label: t('data_below_each') },
                  { value: 'whole', label: t('data_below_whole') },
                  { value: 'none', label: t('data_below_none') },
                ]}
                onChoose={setBelow}
              />
            </div>
            <OutlineList
              outlines={outlines.found}
              ticked={ticked}
              below={below}
              isThere={actions.hasOutline}
              onTick={setTicked}
            />
            {outlines.more && <p className={css.lead}>{t('data_tracker_more')}</p>}
          </section>
          <div className={css.foot}>
            <Button
              kind="primary"
              disabled={busy || chosen.length === 0}
              onClick={() =>
                ask(
                  () => actions.importOutlines(chosen),
                  () => {
                    setDone(chosen.length);
                    setOutlines(null);
                    setConnection('');
                    setKinds([]);
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
