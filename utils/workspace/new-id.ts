import { nanoid } from 'nanoid';

/** A fresh id for a record: letters, digits, `_` and `-`; 14 of them do not meet twice. */
export const newId = (): string => nanoid(14);
