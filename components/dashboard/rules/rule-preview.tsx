import { CategoryShape } from '#components/okr/category-shape.tsx';
import { cx } from '#components/ui/cx.ts';
import { SafeLink } from '#components/ui/safe-link.tsx';
import { listOf, plural, t } from '#utils/i18n.ts';
import type { RulePreview } from '#utils/messaging/protocol.ts';
import type { KeyResultId } from '#utils/okr/model/ids.ts';
import type { Query } from '#utils/okr/model/link.ts';
import { HowMany } from './how-many.tsx';
import css from './rules.module.css';
import type { RulesActions } from './rules-model.ts';

const SHOWN = 6;

interface RulePreviewListProps {
  preview: RulePreview;
  query: Query;
  countMore: RulesActions['countMore'];
  keyResult: KeyResultId;
  /** The short name of a key result of the cycle. */
  nameOf: (id: KeyResultId) => string;
  /** A newer one is on its way. */
  waiting: boolean;
}

/** What a rule would bring in: how many, how many of them count already, and the first ones. */
export const RulePreviewList = ({
  preview,
  query,
  countMore,
  keyResult,
  nameOf,
  waiting,
}: RulePreviewListProps) => {
  const { issues, count } = preview;
  const facts = [...overlaps(preview, keyResult)];
  return (
    <div className={cx(css.preview, waiting && css.waiting)} aria-busy={waiting}>
      <p role="status" className={css.summary}>
        <HowMany
          key={JSON.stringify([query, preview.count])}
          preview={preview}
          query={query}
          countMore={countMore}
        />
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
      <ul>
        {issues.slice(0, SHOWN).map(({ ref, title, url, category, serves }) => {
          const others = serves.filter((id) => id !== keyResult);
          return (
            <li key={ref.id} className={css.ticket}>
              <CategoryShape category={category} />
              <SafeLink url={url} className={css.key}>
                {ref.key}
              </SafeLink>
              <span className={css.title} title={title}>
                {title}
              </span>
              <span className={css.note}>{noteOf(serves.includes(keyResult), others.map(nameOf))}</span>
            </li>
          );
        })}
      </ul>
      {count > SHOWN && issues.length > SHOWN && (
        <p className={css.more}>{plural('dash_preview_more', count - SHOWN)}</p>
      )}
    </div>
  );
};

/** Of those on the first page, which are all that are known. */
function* overlaps({ issues, count }: RulePreview, keyResult: KeyResultId): Generator<string> {
  const here = issues.filter(({ serves }) => serves.includes(keyResult)).length;
  const elsewhere = issues.filter(({ serves }) => serves.some((id) => id !== keyResult)).length;
  if (here > 0) yield plural('dash_preview_here', here);
  if (elsewhere > 0) yield plural('dash_preview_elsewhere', elsewhere);
  if (here + elsewhere > 0 && count > issues.length) yield t('dash_preview_of_first', issues.length);
}

const noteOf = (here: boolean, others: string[]): string => {
  if (others.length > 0) return t('dash_preview_serves', listOf(others));
  return here ? t('dash_preview_counts') : '';
};
