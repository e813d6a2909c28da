import { language, t } from '#utils/i18n.ts';
import type { Status, TicketLine } from '#utils/okr/view.ts';
import { problemSentence } from '#utils/problem-sentence.ts';
import type { Trouble } from './picture.ts';

/** Longest title that is worth laying out; the rest is behind the ellipsis anyway. */
const LONGEST = 300;

/** A text from outside, cut between characters and made one line. It stays text: never markup. */
export const short = (text: string): string => {
  const line = text
    .slice(0, LONGEST * 2)
    .replace(/\s+/g, ' ')
    .trim();
  const characters = [...line];
  if (characters.length <= LONGEST && text.length <= LONGEST * 2) return line;
  return `${characters.slice(0, LONGEST).join('')}…`;
};

const STATUS_WORDS: Record<Status, string> = {
  'on-track': 'strip_status_on_track',
  'at-risk': 'strip_status_at_risk',
  'off-track': 'strip_status_off_track',
  pending: 'strip_status_pending',
};

export const statusWord = (status: Status): string => t(STATUS_WORDS[status]);

/** The ticket's share of this key result where it serves several, `Guardrail` for one; else nothing. */
export const tagOf = (line: TicketLine): string => {
  if (line.why.kind === 'context') return t('strip_tag_context');
  if (line.role === 'guardrail') return t('strip_tag_guardrail');
  if (line.deliveryOnly) return t('strip_delivery_only');
  return line.share === null ? '' : t('strip_tag_share', line.share);
};

/** What stands in the value's place when there is none to show. */
export const noValue = (line: Pick<TicketLine, 'value'>): string =>
  line.value === '' ? t('strip_no_value') : '';

/** The whole line as one sentence for a screen reader; the picture is hidden from it. */
export const spoken = (line: TicketLine): string => {
  const value = noValue(line) || [line.value + spaced(line.goal), line.from].filter(Boolean).join(', ');
  const tag = tagOf(line);
  return [
    t('strip_spoken_open'),
    t('strip_spoken_title', short(line.title), short(line.objective.title)),
    tag && `${tag}.`,
    `${statusWord(line.status)}.`,
    `${value}.`,
    pace(line),
  ]
    .filter(Boolean)
    .join(' ');
};

/** A goal that begins with a comma follows without a space. */
export const spaced = (goal: string): string => (goal === '' || /^[,;:]/.test(goal) ? goal : ` ${goal}`);

const pace = ({ bar, deliveryOnly }: TicketLine): string => {
  if (deliveryOnly || bar.kind !== 'progress') return '';
  const expected = bar.expected === null ? null : percent(bar.expected);
  if (bar.progress === null) return expected === null ? '' : t('strip_spoken_expected', expected);
  const done = percent(bar.progress);
  return expected === null ? t('strip_spoken_progress', done) : t('strip_spoken_pace', done, expected);
};

const percent = (fraction: number): number => Math.round(fraction * 100);

/** `Offline. As of Friday 13 November, 16:20.` */
export const troubleText = ({ problem, asOf }: Trouble): string => {
  const what = problem ? short(problemSentence(problem, t).title) : t('strip_no_answer');
  const sentence = /[.!?…]$/.test(what) ? what : `${what}.`;
  return asOf ? `${sentence} ${t('strip_as_of', formatMoment(asOf))}` : sentence;
};

/** The whole story, for who points at the sentence. */
export const troubleDetail = ({ problem }: Trouble): string =>
  problem ? short(problemSentence(problem, t).text) : '';

const formatMoment = (iso: string): string => {
  const moment = new Date(iso);
  if (Number.isNaN(moment.getTime())) return iso.slice(0, 10);
  return new Intl.DateTimeFormat(language(), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  }).format(moment);
};
