import { useId, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { TextField } from '#components/ui/field.tsx';
import { t } from '#utils/i18n.ts';
import type { Outline, Outlines } from '#utils/messaging/outlines.ts';
import { Segments } from '../segments.tsx';
import css from './data.module.css';
import { type Below, fitting } from './outline-choice.ts';
import { OutlineList } from './outline-list.tsx';
import type { OutlineChoice } from './use-outlines.ts';

/** So many are seen at one glance; of more one looks for some by their words. */
const AT_A_GLANCE = 8;

interface OutlineFoundProps {
  outlines: Outlines;
  choice: OutlineChoice;
  isThere: (outline: Outline) => boolean;
}

/** What the tracker has, to tick; what is not listed yet is said and can be had. */
export const OutlineFound = ({ outlines, choice, isThere }: OutlineFoundProps) => {
  const { below, ticked, busy, change, more } = choice;
  const [words, setWords] = useState('');
  const id = useId();
  const shown = fitting(outlines.found, words);
  return (
    <section className={css.part} aria-labelledby={id}>
      <div className={css.partHead}>
        <h2 id={id}>{t('data_tracker_found')}</h2>
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
          onChoose={(next) => change({ below: next })}
        />
      </div>
      {outlines.found.length > AT_A_GLANCE && (
        <TextField
          label={t('data_tracker_filter')}
          type="search"
          value={words}
          onChange={({ currentTarget }) => setWords(currentTarget.value)}
        />
      )}
      <OutlineList
        outlines={shown}
        ticked={ticked}
        below={below}
        isThere={isThere}
        onTick={(next) => change({ ticked: next })}
      />
      <p className={css.listed} role="status">
        {words !== '' && <span>{t('data_tracker_fit', shown.length, outlines.found.length)}</span>}
        {outlines.after !== null && <span>{t('data_tracker_more', outlines.found.length)}</span>}
        {outlines.cut && <span>{t('data_tracker_cut')}</span>}
      </p>
      {outlines.after !== null && (
        <Button size="small" className={css.next} disabled={busy} onClick={more}>
          {t('data_tracker_next')}
        </Button>
      )}
    </section>
  );
};
