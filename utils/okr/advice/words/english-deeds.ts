const listOf = (words: string): string[] => words.replaceAll('\n', '').split('|');

/** Verbs of work that can have no outcome for an object: who migrates, migrates a thing. */
const PLAIN = `
adopt|assess|automate|burn down|clean up|co-host|compare|compile|conduct|configure|consolidate|correlate|decommission|
define|deploy|deprecate|describe|document|dogfood|draft|evaluate|explore|finish|fully automate|implement|
implementing|incorporate|install|institute|instrument|integrate|interview|introduce|investigate|kick off|launch|launching|
migrate|migrating|modularise|modularize|nominate|pay down|pilot|port|properly test|publish|quantify|rebuild|recruit|redefine|redesign|refactor|
replace|research|restructure|retire|retrain|revamp|rewrite|roll out|rollout|set up|shut down|sunset|
switch off|switch to|undertake|update|upgrade|validate`;

/** The same, where only some of what may follow is meant. */
const PLAIN_UNLESS = [
  'analy[sz]e',
  'finali[sz]e',
  'get(?=(?: \\S+){1,5} (?:certified|ready)(?!\\p{L}))',
  'get (?:feedback|signed-off|some feedback)',
  'have an? (?:dashboard|guide|plan|policy|process|prototype|roadmap|strategy|team)',
  'hire (?:an?|the|\\d+)(?= (?!(?:best|right)(?!\\p{L})))',
  'hiring(?= (?:\\d|an?(?!\\p{L})))',
  'move (?:all|everything|to)',
  'operationali[sz]e',
  '(?:meaningfully )?participate in',
  'standardi[sz]e',
  'successfully (?:implement|onboard|roll out)',
  'understand(?= (?:how|why)(?!\\p{L}))',
];

/**
 * Verbs that name work where a thing follows (`build an app`), and else may mean what it changes
 * (`build trust`, `deliver faster`), or are nouns as well (`test`, `plan`).
 */
const OPEN = `
add|agree|amplify|appoint|assign|audit|begin|build|building|capture|certify|choose|collect|complete|compose|compress|consider|
create|creating|decide|demo|design|develop|embed|encourage|enforce|execute|fix|hire|host|identify|invest|
listen to|meet with|merge|onboard|perform|plan|prepare|present|produce|prototype|provide training|reach out|refine|refresh|
remove|review|run|schedule|segment|send|set|ship|sign|source|split|start|sync|take|test|test drive|train|triage|understand|
unify|verify|work with|write|writing`;

const OPEN_UNLESS = [
  'close(?= \\d)(?!.* deals?(?!\\p{L}))',
  'load(?! tests?(?!\\p{L}))',
  'convert(?! \\d+ ?%)',
  'deliver(?! \\d+ ?%)',
  'establish(?! (?:ourselves|us)(?!\\p{L})| (?:\\S+ ){0,4}as(?!\\p{L})| \\d+ ?%)',
  'hold(?= \\d)',
  'organi[sz]e',
  '(?:we )?proactively \\p{L}+',
  'publici[sz]e',
  '(?:successfully|thoroughly) \\p{L}+(?<!ed)',
  'release(?! v?\\d+\\.\\d)',
  'resolve(?![^.]*\\d ?(?:%|percent|days?|h|hours?|minutes?)(?!\\p{L}))',
];

/** What an English title begins with when it names work, whatever follows (docs/advice.md). */
export const ENGLISH_PLAIN_DEEDS: readonly string[] = [...listOf(PLAIN), ...PLAIN_UNLESS];

/** What it begins with when it names work, where a thing follows. */
export const ENGLISH_OPEN_DEEDS: readonly string[] = [...listOf(OPEN), ...OPEN_UNLESS];
