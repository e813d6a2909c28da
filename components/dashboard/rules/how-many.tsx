import { useEffect, useRef, useState } from 'react';
import { problemWords } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import { plural, t } from '#utils/i18n.ts';
import type { RulePreview } from '#utils/messaging/protocol.ts';
import type { Query } from '#utils/okr/model/link.ts';
import css from './rules.module.css';
import type { RulesActions } from './rules-model.ts';

/** A rule with more is no rule of one key result; ten requests of 250 are far below what a tracker allows an hour. */
const ENOUGH = 2_500;

interface HowManyProps {
  preview: RulePreview;
  query: Query;
  countMore: RulesActions['countMore'];
}

interface Count {
  count: number;
  /** Where counting goes on; absent when all are counted or nobody can. */
  more?: string | undefined;
  running: boolean;
  fault: string;
}

/** How many tickets a rule brings in; where the tracker does not count, page after page when one asks for it. */
export const HowMany = ({ preview, query, countMore }: HowManyProps) => {
  const [now, setNow] = useState<Count>({ ...preview, running: false, fault: '' });
  const goesOn = useRef(false);
  const stop = () => {
    goesOn.current = false;
  };
  useEffect(
    () => () => {
      goesOn.current = false;
    },
    [],
  );

  const countOn = async () => {
    goesOn.current = true;
    let { count, more } = now;
    let fault = '';
    while (more !== undefined && count < ENOUGH && goesOn.current) {
      setNow({ count, more, running: true, fault });
      const answer = await countMore(query, more);
      if (answer.ok) ({ count, more } = { count: count + answer.value.count, more: answer.value.more });
      else fault = problemWords(answer.problem).title;
      if (fault !== '') break;
    }
    setNow({ count, more, running: false, fault });
  };

  const { count, more, running, fault } = now;
  const isWhole = preview.counted !== 'at-least' || (preview.more !== undefined && more === undefined);
  return (
    <>
      <b>{running ? t('dash_preview_counting', count) : words(count, isWhole, preview.counted)}</b>
      {running && (
        <Button kind="text" size="inline" onClick={stop}>
          {t('work_stop')}
        </Button>
      )}
      {!running && more !== undefined && count < ENOUGH && (
        <Button kind="text" size="inline" onClick={() => void countOn()}>
          {t('dash_preview_count_on')}
        </Button>
      )}
      {!running && more !== undefined && count >= ENOUGH && <span>{t('dash_preview_enough')}</span>}
      {fault !== '' && <span className={css.fault}>{fault}</span>}
    </>
  );
};

const words = (count: number, isWhole: boolean, counted: RulePreview['counted']): string => {
  if (count === 0) return t('dash_preview_none');
  if (!isWhole) return t('dash_preview_at_least', count);
  return plural(counted === 'about' ? 'dash_preview_about' : 'dash_preview_count', count);
};
