/**
 * What keeps going wrong, with the evidence (docs/method.md): at thirty to fifty per
 * cent the targets may be unreal; the same key results missed again point at execution. Each finding is a
 * question for the team, none is about a person, and with fewer than two closed cycles there is none.
 */
import { scoreText } from '../review/report.ts';
import { EXPECTED } from '../score.ts';
import type { Sentence } from '../sentence.ts';
import type { PastCycle } from './past-cycles.ts';
import { type Line, repeatedMisses } from './repeated-misses.ts';

export type Pattern =
  | 'too-hard'
  | 'too-easy'
  | 'wrong-key-result'
  | 'dependency'
  | 'capacity'
  | 'cadence'
  | 'again';

export interface Finding {
  pattern: Pattern;
  /** What it rests on, one sentence each. */
  evidence: Sentence[];
}

/** Bounds of the patterns, all shares 0..1; shown with the finding. */
const HARD = 0.5;
const EASY = 0.95;
const DELIVERED = 0.8;
const NOT_DELIVERED = 0.5;
const RHYTHM = 0.6;
const MOST_OBJECTIVES = 5;
/** The newest cycles are looked at; what was long ago says little of today. */
const LOOKED_AT = 4;

/** The most telling pattern first. `locale` (BCP 47) is that of the numbers in the evidence. */
export const diagnose = (past: readonly PastCycle[], locale: string): Finding[] => {
  const cycles = past.filter(({ score }) => score !== null).slice(-LOOKED_AT);
  if (cycles.length < 2) return [];
  const repeated = repeatedMisses(cycles, locale);
  const special = [
    ...dependency(repeated),
    ...wrongKeyResult(repeated),
    ...capacity(cycles),
    ...cadence(cycles),
  ];
  return [...special, ...again(repeated, special), ...tooHard(cycles, locale), ...tooEasy(cycles, locale)];
};

const dependency = (lines: readonly Line[]): Finding[] =>
  finding(
    'dependency',
    lines.filter(({ misses }) => misses.some(({ keyResult }) => keyResult.waited)).map(said('waited')),
  );

/** The work was done and the number did not move: it may not be what the number depends on. */
const wrongKeyResult = (lines: readonly Line[]): Finding[] =>
  finding(
    'wrong-key-result',
    lines
      .filter(({ misses }) => misses.every(({ keyResult }) => (keyResult.delivered ?? 0) >= DELIVERED))
      .map(said('delivered')),
  );

const capacity = (cycles: readonly PastCycle[]): Finding[] => {
  const missed = cycles.filter(isMissed);
  const many = missed.filter(({ objectives }) => objectives > MOST_OBJECTIVES);
  const undone = missed.flatMap(({ cycle, keyResults }) =>
    keyResults
      .filter(({ delivered }) => delivered !== null && delivered < NOT_DELIVERED)
      .map(({ title, delivered }) =>
        sentence('undone', cycle.name, title, String(Math.round((delivered ?? 0) * 100))),
      ),
  );
  const evidence = [
    ...many.map(({ cycle, objectives }) => sentence('many', cycle.name, String(objectives))),
    ...undone,
  ];
  return finding('capacity', many.length > 1 || undone.length > 1 ? evidence : []);
};

const cadence = (cycles: readonly PastCycle[]): Finding[] => {
  const quiet = cycles.filter((cycle) => isMissed(cycle) && (cycle.rhythm.share ?? 0) < RHYTHM);
  const evidence = quiet.map(({ cycle, rhythm }) =>
    sentence('quiet', cycle.name, String(Math.round((rhythm.share ?? 0) * 100))),
  );
  return finding('cadence', evidence.length > 1 ? evidence : []);
};

/** Missed again and again, and nothing above says why. */
const again = (lines: readonly Line[], told: readonly Finding[]): Finding[] => {
  const explained = new Set(told.flatMap(({ evidence }) => evidence.map(({ args }) => args[0])));
  return finding('again', lines.filter(({ title }) => !explained.has(title)).map(said('again')));
};

const tooHard = (cycles: readonly PastCycle[], locale: string): Finding[] => {
  const low = cycles.filter(({ score }) => score !== null && score <= HARD);
  const evidence = low.map(({ cycle, score }) =>
    sentence('scored', cycle.name, scoreText(score, { locale })),
  );
  return finding('too-hard', low.length > 1 ? evidence : []);
};

/** Aspirational aims are meant to be missed by a third. */
const tooEasy = (cycles: readonly PastCycle[], locale: string): Finding[] => {
  const evidence = cycles.flatMap(({ cycle, keyResults }) => {
    const stretch = keyResults.filter(({ ambition, score }) => ambition === 'aspirational' && score !== null);
    const mean = stretch.reduce((sum, { score }) => sum + (score ?? 0), 0) / stretch.length;
    return stretch.length > 0 && mean >= EASY
      ? [sentence('scored', cycle.name, scoreText(mean, { locale }))]
      : [];
  });
  return finding('too-easy', evidence.length > 1 ? evidence : []);
};

const isMissed = ({ score }: PastCycle): boolean => score !== null && score < EXPECTED.aspirational;

const said =
  (about: string) =>
  (line: Line): Sentence =>
    sentence(about, line.title, line.scores);

const sentence = (about: string, ...args: string[]): Sentence => ({ message: `diagnosis_${about}`, args });

const finding = (pattern: Pattern, evidence: Sentence[]): Finding[] =>
  evidence.length === 0 ? [] : [{ pattern, evidence }];
