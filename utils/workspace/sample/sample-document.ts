import type { TeamDocument } from '#utils/okr/model/document.ts';

/** A believable Payments team around `today` (ISO day), to play with before there is a tracker. */
export declare const sampleDocument: (today: string) => TeamDocument;
