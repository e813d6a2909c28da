import type { ReactNode } from 'react';
import { StatusShape, statusWord } from '#components/okr/status.tsx';
import { plural, t } from '#utils/i18n.ts';
import type { KeyResultView } from '#utils/okr/view.ts';
import { isQuiet, type News, type StatusChange } from '#utils/okr/week/news.ts';
import { addressOf } from '../route.ts';
import css from './week.module.css';
import { moveWords } from './words.ts';

/** What changed since last week, or in four weeks: the meeting's first minute. */
export const NewsList = ({ news, monthly }: { news: News; monthly: boolean }) => (
  <section className={css.news} aria-labelledby="week-news">
    <h2 id="week-news">{t(monthly ? 'week_news_month' : 'week_news')}</h2>
    {isQuiet(news) ? (
      <p>{t('week_news_none')}</p>
    ) : (
      <ul>
        {[...news.troubled, ...news.turned].map((change) => (
          <Turned key={change.keyResult.id} {...change} />
        ))}
        {news.moves.map(({ keyResult, change }) => (
          <Item key={`move ${keyResult.id}`} keyResult={keyResult}>
            {moveWords(change, keyResult)}
          </Item>
        ))}
        {news.closed > 0 && (
          <li>
            <span>{plural('week_closed', news.closed)}</span>
          </li>
        )}
      </ul>
    )}
  </section>
);

const Turned = ({ keyResult, from, to }: StatusChange) => (
  <Item keyResult={keyResult} shape={<StatusShape status={to} named />}>
    {t('week_was', statusWord(from))}
  </Item>
);

const Item = ({
  keyResult,
  shape,
  children,
}: {
  keyResult: KeyResultView;
  shape?: ReactNode;
  children: ReactNode;
}) => (
  <li>
    {shape}
    <span>
      <a href={addressOf('week', keyResult.id)} title={keyResult.title}>
        {keyResult.shortName}
      </a>{' '}
      {children}
    </span>
  </li>
);
