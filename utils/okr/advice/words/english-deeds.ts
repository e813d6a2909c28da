/** Verbs of work to be done that stand for it whatever follows. */
const ALWAYS = `
add|adopt|agree|amplify|appoint|assign|audit|automate|begin|build|building|burn down|capture|choose|
clean up|co-host|collect|compile|complete|compose|compress|conduct|configure|consider|consolidate|
convert|correlate|create|creating|decide|decommission|define|demo|deploy|deprecate|describe|design|
develop|document|dogfood|draft|embed|encourage|enforce|evaluate|execute|explore|finish|fix|
fully automate|hire|host|identify|implement|implementing|incorporate|install|instrument|
integrate|interview|introduce|invest|investigate|kick off|launch|launching|listen to|meet with|
merge|migrate|migrating|modularise|nominate|onboard|pay down|perform|pilot|plan|port|prepare|
present|produce|properly test|prototype|provide training|publish|reach out|rebuild|recruit|redesign|refactor|
refine|remove|replace|research|restructure|retire|retrain|revamp|review|rewrite|roll out|
rollout|run|schedule|send|set|set up|ship|shut down|sign|source|split|start|sunset|switch off|
switch to|sync|take|test|test drive|train|triage|understand|undertake|unify|update|upgrade|validate|
work with|write|writing`;

/** Those that mean an outcome with some of what may follow: `establish ourselves as`, `deliver 100 % of`. */
const UNLESS = [
  'analy[sz]e',
  'close(?= \\d)(?!.* deals?(?!\\p{L}))',
  'load(?! tests?(?!\\p{L}))',
  'deliver(?! \\d+ ?%)',
  'establish(?! (?:ourselves|us)(?!\\p{L})| (?:\\S+ ){0,4}as(?!\\p{L})| \\d+ ?%)',
  'finali[sz]e',
  'get (?:feedback|signed-off|some feedback)',
  'have an? (?:dashboard|guide|plan|policy|process|prototype|roadmap|strategy|team)',
  'hiring(?= (?:\\d|an?(?!\\p{L})))',
  'hold(?= \\d)',
  'move (?:all|everything|to)',
  'operationali[sz]e',
  'organi[sz]e',
  '(?:meaningfully )?participate in',
  '(?:we )?proactively \\p{L}+',
  'publici[sz]e',
  'release(?! v?\\d+\\.\\d)',
  'resolve(?![^.]*\\d ?(?:%|percent|days?|h|hours?|minutes?)(?!\\p{L}))',
  'standardi[sz]e',
  'successfully (?:implement|onboard|roll out)',
];

/** What an English title begins with when it names work (docs/advice.md). */
export const ENGLISH_DEEDS: readonly string[] = [...ALWAYS.replaceAll('\n', '').split('|'), ...UNLESS];
