/** Up to this many, addresses are tried one after the other. */
const FEW = 32;
/** How an attribute selector of an address compares it, and the part of it that ends with the key. */
const UP_TO_KEY = /([*$]?)="[^"{]*\{key\}/g;

/** Makes of a test of an address a selector of the element that is asked. */
type Ask = (test: string) => string;
const ITSELF: Ask = (test) => test;

/**
 * What names one of these tickets, as one selector that weighs what one address does. Asked by the key's last
 * character first, then by the last two: an element is tried against some twenty addresses of 250 and not
 * against all. `hint` may be true of more elements than `ask`, and is the shorter for it.
 */
export const addressList = (
  address: string,
  keys: readonly string[],
  ask: Ask = ITSELF,
  hint: Ask = ask,
): string => {
  const listOf = (some: readonly string[], length: number): string => {
    if (some.length <= FEW) return ask(`:is(${some.map((key) => address.replaceAll('{key}', key)).join()})`);
    return [...Map.groupBy(some, (key) => key.slice(-length))]
      .map(([end, of]) => `:where(${hint(endingWith(address, end))}):is(${listOf(of, length + 1)})`)
      .join();
  };
  return `:is(${listOf([...new Set(keys)], 1)})`;
};

/** True of every address whose key ends so, and of some others. */
const endingWith = (address: string, end: string): string =>
  address.replace(UP_TO_KEY, (_, compares: string) => `${compares || '$'}="${end}`);
