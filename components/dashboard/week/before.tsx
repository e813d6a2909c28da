import { parseDay, shortDay } from '#components/okr/format.ts';
import { StatusWord } from '#components/okr/status.tsx';
import { t } from '#utils/i18n.ts';
import { dayOf } from '#utils/okr/calendar.ts';
import type { CheckIn } from '#utils/okr/model/check-in.ts';
import type { TeamDocument } from '#utils/okr/model/document.ts';
import type { KeyResult } from '#utils/okr/model/key-result.ts';
import type { KeyResultView } from '#utils/okr/view.ts';
import { Block } from './block.tsx';
import css from './evidence.module.css';
import type { InWeek } from './in-week.ts';
import { valueWords } from './words.ts';

type BeforeProps = InWeek & { document: TeamDocument; definition: KeyResult };

const SHOWN = 3;

/** The last check-ins, newest first; where the data said something else on the day, that as well. */
export const Before = ({ keyResult, document, week, monthly }: BeforeProps) => {
  const checkIns = document.checkIns
    .filter((one) => one.keyResult === keyResult.id)
    .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
  const shown = checkIns.slice(0, monthly ? SHOWN + 3 : SHOWN);
  if (shown.length === 0) return null;
  // What was said this week stands in the form already.
  const said = shown.find(
    ({ at, note, wayBack }) =>
      (note !== '' || wayBack !== '') && (dayOf(at, document.team.timeZone) ?? '') < week.since,
  );
  return (
    <Block title={t('week_said_before')}>
      <ul className={css.before}>
        {shown.map((one) => (
          <Line key={one.id} checkIn={one} keyResult={keyResult} document={document} />
        ))}
      </ul>
      {said?.note && <p className={css.quote}>{said.note}</p>}
      {said?.wayBack && (
        <p className={css.quote}>
          <b>{t('week_way_back')}</b> {said.wayBack}
        </p>
      )}
    </Block>
  );
};

interface LineProps {
  checkIn: CheckIn;
  keyResult: KeyResultView;
  document: TeamDocument;
}

const Line = ({ checkIn: { at, value, confidence, status }, keyResult, document }: LineProps) => {
  const { timeZone } = document.team;
  const day = dayOf(at, timeZone) ?? at.slice(0, 10);
  const measured = document.samples.findLast(
    (sample) => sample.keyResult === keyResult.id && sample.day === day,
  )?.value;
  const differs = typeof measured === 'number' && value !== null && measured !== value;
  const date = parseDay(day);
  return (
    <li>
      <span>{date && shortDay(date)}</span>
      <span title={differs ? t('week_measured', valueWords(measured, keyResult)) : undefined}>
        {value === null ? '–' : valueWords(value, keyResult)}
        {differs && <small>{t('week_measured', valueWords(measured, keyResult))}</small>}
      </span>
      <span>{confidence === null ? '' : t('check_in_of_ten', confidence)}</span>
      {status ? <StatusWord status={status} /> : <span />}
    </li>
  );
};
