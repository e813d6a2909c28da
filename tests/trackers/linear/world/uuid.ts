import { createHash, randomUUID } from 'node:crypto';

/** A UUID by shape that is the same for the same name, so that a seeded workspace is the same each time. */
export const namedUuid = (name: string): string => {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const IDENTIFIER = /^[a-z][a-z0-9]{0,9}-\d{1,9}$/i;

export const isUuid = (text: string): boolean => UUID.test(text);
export const isIdentifier = (text: string): boolean => IDENTIFIER.test(text);

export const newUuid = (): string => randomUUID();
