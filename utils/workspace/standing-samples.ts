import type { Sample } from '#utils/okr/model/check-in.ts';
import { preferred } from '#utils/okr/samples.ts';
import type { Stamp } from '#utils/sync/stamp.ts';

/** Of a day's samples of a key result the one that `preferred` says stands, then the one written last. */
export const standingSamples = (samples: readonly { sample: Sample; stamp: Stamp }[]): Sample[] => {
  const standing = new Map<string, { sample: Sample; stamp: Stamp }>();
  for (const candidate of samples) {
    const place = `${candidate.sample.day} ${candidate.sample.keyResult}`;
    const known = standing.get(place);
    if (known === undefined || stands(candidate, known)) standing.set(place, candidate);
  }
  return [...standing.values()].map(({ sample }) => sample).sort((a, b) => (a.day < b.day ? -1 : 1));
};

type Stamped = { sample: Sample; stamp: Stamp };

const stands = (candidate: Stamped, known: Stamped): boolean =>
  (preferred(candidate.sample, known.sample) ??
    (candidate.stamp > known.stamp ? candidate.sample : known.sample)) === candidate.sample;
