import { KeyResultChart } from '#components/charts/key-result-chart.tsx';
import { dayName } from '#components/okr/format.ts';
import { useNow } from '#components/ui/clock.tsx';
import { SafeLink } from '#components/ui/safe-link.tsx';
import { plural, t } from '#utils/i18n.ts';
import type { Sentence } from '#utils/okr/sentence.ts';
import { closedSince } from '#utils/okr/week/closed.ts';
import { signed } from '#utils/okr/week/value-words.ts';
import { Before } from './before.tsx';
import { Block } from './block.tsx';
import css from './evidence.module.css';
import type { InWeek } from './in-week.ts';
import { TargetLog } from './target-log.tsx';
import { WaitsOn } from './waits-on.tsx';
import { roughWords } from './words.ts';

/** What one looks at while talking: trend, tickets, who is waited for, and what was said before. */
export const Evidence = (props: InWeek) => {
  const { keyResult, dashboard, monthly } = props;
  const { document } = dashboard;
  const definition = document?.keyResults.find(({ id }) => id === keyResult.id);
  const waits = document?.dependencies.filter((one) => one.keyResult === keyResult.id) ?? [];
  return (
    <aside className={css.evidence} aria-label={t('week_evidence')}>
      {!keyResult.deliveryOnly && <Trend {...props} />}
      {keyResult.delivery && <Tickets {...props} />}
      {waits.length > 0 && <WaitsOn waits={waits} dashboard={dashboard} />}
      {monthly && definition && <TargetLog definition={definition} />}
      {document && definition && <Before {...props} document={document} definition={definition} />}
    </aside>
  );
};

const say = ({ message, args }: Sentence): string => `${t(message, ...args)}.`;

const Trend = ({ keyResult, dashboard, monthly }: InWeek) => {
  const { forecast, history } = keyResult;
  const outcome = forecast?.outcome;
  if (history.length === 0 && !outcome) return null;
  return (
    <Block title={t('week_trend')}>
      <KeyResultChart keyResult={keyResult} cycle={dashboard.snapshot.view?.cycle ?? null} />
      {outcome && <p>{say(outcome.because)}</p>}
      {monthly && outcome?.kind === 'trend' && (
        <p>
          {t('week_per_week', signed(outcome.perWeek, roughWords(Math.abs(outcome.perWeek), keyResult)))}.{' '}
          {t(`week_trend_${outcome.verdict}`)}
        </p>
      )}
    </Block>
  );
};

/** Closed tickets are named up to so many. */
const MOST_CLOSED = 5;

const Tickets = ({ keyResult, since, timeZone, monthly }: InWeek) => {
  const now = useNow();
  const { delivery, forecast } = keyResult;
  if (!delivery) return null;
  const closed = closedSince(keyResult, since, timeZone);
  const likely = forecast?.delivery.kind === 'delivery' ? forecast.delivery.doneBy.likely : null;
  return (
    <Block title={t('week_tickets')} about={t('week_tickets_done', delivery.done, delivery.total)}>
      {closed.length > 0 && <p>{plural('week_closed', closed.length)}</p>}
      <ul className={css.closed}>
        {closed.slice(0, MOST_CLOSED).map(({ key, url, title }) => (
          <li key={`${url} ${key}`}>
            <SafeLink url={url}>{key}</SafeLink> {title}
          </li>
        ))}
      </ul>
      {!monthly && likely && <p>{t('week_done_by', dayName(likely, now))}</p>}
      {monthly && forecast && <p>{say(forecast.delivery.because)}</p>}
    </Block>
  );
};
