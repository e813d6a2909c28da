import type { LensChoice } from '#utils/messaging/page-protocol.ts';
import type { KeyResultId } from '#utils/okr/model/ids.ts';

/** Which tickets serve a key result in these tests: told by the number, so that page and background agree. */
export const hasKeyResult = (key: string): boolean => numberOf(key) % 4 !== 2;

/** The lens on one key result: which of them serve that one, likewise. */
export const ONE = 'the one' as KeyResultId;
const servesOne = (key: string): boolean => hasKeyResult(key) && numberOf(key) % 2 === 1;

/** What the keys of these pages begin with, as far as their tickets may serve one. */
export const BEGINNINGS: ReadonlySet<string> = new Set(['DEMO-', 'OTHER-', 'ENG-', 'P2P-', 'HELP-', 'TOY-']);

const numberOf = (key: string): number => Number(key.split('-').at(-1));

/** Whether a lens leaves a ticket as it is. */
export const isLit = (show: LensChoice, key: string): boolean =>
  show === 'off' || (show === 'any' ? hasKeyResult(key) : servesOne(key));
