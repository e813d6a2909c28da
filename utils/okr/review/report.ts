/** The quarter's review as Markdown, for a page or a message. Numbers and lessons; no person is in it. */
import { formatTenths } from '../format.ts';
import { escapeMarkdown } from '../markdown.ts';
import type { TeamView } from '../view.ts';
import type { Words } from '../words.ts';
import type { KeyResultOutcome, ObjectiveOutcome, Outcome } from './outcome.ts';

export interface ReportInput {
  team: TeamView['team'];
  cycle: NonNullable<TeamView['cycle']>;
  outcome: Outcome;
  words: Words;
}

export const reviewReport = ({ team, cycle, outcome, words }: ReportInput): string =>
  [
    `# ${words.say('review_md_title', escapeMarkdown(team.name), escapeMarkdown(cycle.name))}`,
    '',
    words.say('review_scored', outcome.scored, outcome.scorable),
    ...outcome.objectives.flatMap((objective) => objectiveLines(objective, words)),
    '',
  ].join('\n');

const objectiveLines = (
  { view, keyResults, proposed, score, expected, lesson }: ObjectiveOutcome,
  words: Words,
): string[] => {
  const { say } = words;
  const stands = scoreText(score ?? proposed, words);
  const lessons = [
    ['review_worked', lesson?.worked],
    ['review_did_not', lesson?.didNot],
    ['review_learned', lesson?.learned],
  ] as const;
  return [
    '',
    `## ${escapeMarkdown(view.title)}: ${stands}`,
    '',
    say(`review_md_${view.ambition}`, scoreText(expected, words)),
    '',
    ...keyResults.map((keyResult) => keyResultLine(keyResult, words)),
    ...lessons.flatMap(([name, text]) => (text ? ['', `**${say(name)}** ${escapeMarkdown(text)}`] : [])),
  ];
};

const keyResultLine = (outcome: KeyResultOutcome, words: Words): string => {
  const { view, review, proposed, standing } = outcome;
  const { say } = words;
  const value = [view.value, view.goal].filter((part) => part !== '').join(' ');
  const parts = [
    value === '' ? say('value_none') : escapeMarkdown(value),
    proposed ? say('review_md_score', scoreText(standing, words)) : say(unscoredWord(outcome)),
    ...(proposed?.changed
      ? [
          say(
            'review_md_both',
            scoreText(proposed.original?.score ?? null, words),
            scoreText(proposed.final?.score ?? null, words),
          ),
        ]
      : []),
    ...(review?.reason ? [escapeMarkdown(review.reason)] : []),
    ...(review?.next === 'carry-over' ? [say('review_md_carried')] : []),
  ];
  return `- **${escapeMarkdown(view.title)}**: ${parts.join('; ')}`;
};

/** The message that says why a key result has no score. */
export const unscoredWord = ({ view }: Pick<KeyResultOutcome, 'view'>): string => {
  if (view.role === 'guardrail') return 'review_guardrail';
  if (view.deliveryOnly) return 'review_delivery_only';
  return view.goalDefinition?.kind === 'learn' ? 'review_learn' : 'review_no_value';
};

/** One decimal; a dash for none. */
export const scoreText = (score: number | null, { locale }: Pick<Words, 'locale'>): string =>
  score === null ? '–' : formatTenths(score, locale);
