import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { adviseKeyResult, adviseObjective } from '#utils/okr/advice/advice.ts';
import { objectiveCount } from '#utils/okr/advice/counts.ts';
import { ENGLISH } from '#utils/okr/advice/words/english.ts';
import { EXAMPLES } from './examples.ts';

const messages = JSON.parse(readFileSync('public/_locales/en/messages.json', 'utf8')) as Record<
  string,
  unknown
>;

it('everything that the rules say of the examples has its words', () => {
  const hints = EXAMPLES.flatMap(({ objective, objectives, keyResults }) => {
    const drafts = keyResults.map(({ title, role }) => ({
      title,
      goal: null,
      role: role ?? ('outcome' as const),
    }));
    return [
      ...adviseObjective({ title: objective ?? '', keyResults: drafts }, 'en'),
      ...drafts.flatMap((draft) => adviseKeyResult(draft, 'en')),
      ...(objectives === undefined ? [] : [objectiveCount(objectives)]),
    ];
  });
  const keys = new Set(hints.flatMap((hint) => (hint ? [hint.reason, hint.how, hint.example] : [])));
  for (const topic of Object.keys(ENGLISH.topics)) keys.add(`advice_task_example_${topic}`);
  expect(keys.size).toBeGreaterThan(30);
  expect([...keys].filter((key) => !(key in messages))).toEqual([]);
});
