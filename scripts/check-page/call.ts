/** What `npm run check:page` was called with. */
export interface Call {
  file: string;
  url: URL;
}

const USAGE = [
  'Usage: npm run -s check:page -- FILE.html URL',
  '  FILE.html  the page, saved from the browser',
  '  URL        the address at which it was saved, in quotes: "https://acme.atlassian.net/browse/DEMO-1"',
].join('\n');

/** A wrong call, and how a right one looks. */
export class WrongCall extends Error {
  constructor(...why: string[]) {
    super([...why, USAGE].join('\n'));
  }
}

const isWeb = (text: string): boolean => /^https?:\/\//i.test(text);

/** People leave the scheme out, as browsers do. A name without a dot is more likely a slip than a host. */
const addressOf = (typed: string): URL => {
  const text = typed.trim();
  const bare = /^(?:[\w-]+\.)+[a-z][\w-]+(?::\d+)?(?:[/?#]|$)/i.test(text);
  const address = bare ? `https://${text}` : text;
  if (!isWeb(address) || !URL.canParse(address)) throw new WrongCall(`Not a web address: ${typed}`);
  return new URL(address);
};

/** Reads the arguments. Throws `WrongCall`. */
export const callOf = ([file, address, ...rest]: readonly string[]): Call => {
  if (!file) throw new WrongCall();
  if (isWeb(file))
    throw new WrongCall('The saved page comes first, then its address. Nothing is downloaded.');
  if (!address) throw new WrongCall(`At which address was ${file} saved?`);
  if (rest.length > 0) throw new WrongCall(`Too many arguments, from ${rest[0]} on: put quotes around each.`);
  return { file, url: addressOf(address) };
};
