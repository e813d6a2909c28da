/** Names a text in few characters; 64 bits of FNV-1a, nothing secret rests on it. */
export const shortHash = (text: string): string => {
  let h = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text))
    h = BigInt.asUintN(64, (h ^ BigInt(byte)) * 0x100000001b3n);
  return h.toString(36);
};
