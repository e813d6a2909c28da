/** Where browsers and SingleFile write down the address of what they save: ahead of the page. */
const NOTES = [/<!-- saved from url=\(\d+\)(\S+) -->/, /^\s*url: (https?:\S+)\s*$/m];

/** A word for people when the page says of itself that it was saved on another host than `url`; else null. */
export const savedElsewhere = (html: string, url: URL): string | null => {
  const start = html.slice(0, 4096);
  const said = NOTES.map((note) => note.exec(start)?.[1]).find((address) => address !== undefined) ?? '';
  const { protocol, host } = URL.canParse(said) ? new URL(said) : url;
  return !protocol.startsWith('http') || host === url.host
    ? null
    : `The page says that it was saved at ${host}: links to there are not counted as links of ${url.host}.`;
};
