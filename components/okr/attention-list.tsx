import { EqualNot } from 'lucide-react';
import { plural, t } from '#utils/i18n.ts';
import type { Attention, KeyResultView, TeamView } from '#utils/okr/view.ts';
import { Button } from '../ui/button.tsx';
import css from './attention-list.module.css';
import { percent } from './format.ts';
import { StatusShape } from './status.tsx';

interface AttentionListProps {
  view: TeamView;
  onAct: (keyResult: KeyResultView, kind: Attention['kind']) => void;
}

/** What is wrong with it, after its name. */
const attentionWords = (keyResult: KeyResultView, kind: Attention['kind']): string => {
  const { progress, expected, statusReason } = keyResult;
  if (kind === 'tickets-outrun') return t('attention_outrun');
  if (kind === 'number-outruns') return t('attention_number_outruns');
  if (kind === 'no-value') return t('attention_no_value');
  if (kind === 'stale') {
    return statusReason.staleDays === null
      ? t('attention_never')
      : plural('attention_stale', statusReason.staleDays);
  }
  if (progress === null) return t('attention_no_value');
  return expected === null
    ? t('attention_progress', percent(progress))
    : t('attention_pace', percent(progress), percent(expected));
};

/** The rule behind a disagreement, with its figures. */
const ruleWords = ({ disagreement }: KeyResultView, kind: Attention['kind']): string | null =>
  disagreement?.kind === kind ? t(disagreement.rule.message, ...disagreement.rule.args) : null;

const ACTIONS: Record<Attention['kind'], string> = {
  'off-track': 'attention_do_way_back',
  'at-risk': 'attention_do_way_back',
  'tickets-outrun': 'attention_do_open',
  'number-outruns': 'attention_do_open',
  stale: 'attention_do_check_in',
  'no-value': 'attention_do_check_in',
};

/** What somebody should look at, worst first, each with what to do. */
export const AttentionList = ({ view, onAct }: AttentionListProps) => {
  const known = new Map(view.objectives.flatMap(({ keyResults }) => keyResults.map((one) => [one.id, one])));
  return (
    <ul className={css.list}>
      {view.attention.map(({ keyResult: id, kind }) => {
        const keyResult = known.get(id);
        if (!keyResult) return null;
        const words = attentionWords(keyResult, kind);
        return (
          <li key={`${id} ${kind}`} className={css.item}>
            {kind === 'tickets-outrun' || kind === 'number-outruns' ? (
              <EqualNot className={css.outrun} size={12} strokeWidth={1.5} aria-hidden />
            ) : (
              <StatusShape status={keyResult.status} named />
            )}
            <span className={css.what} title={`${keyResult.title}: ${ruleWords(keyResult, kind) ?? words}`}>
              <b>{keyResult.shortName}</b> {words}
            </span>
            <Button
              kind="text"
              size="inline"
              aria-label={`${t(ACTIONS[kind])}: ${keyResult.shortName}`}
              onClick={() => onAct(keyResult, kind)}
            >
              {t(ACTIONS[kind])}
            </Button>
          </li>
        );
      })}
    </ul>
  );
};
