import { Secret } from '#integrations/secret.ts';
import { z } from '#utils/zod.ts';

const Packed = z.object({ stay: z.boolean(), secret: Secret });
/** A secret as it is kept, with whether it outlives the browser. */
export const pack = (secret: Secret, stay: boolean): string => JSON.stringify({ stay, secret });
/** Null where none is kept or it cannot be read. */
export const unpack = (text: string | null) =>
  text === null ? null : (Packed.safeParse(JSON.parse(text)).data ?? null);
