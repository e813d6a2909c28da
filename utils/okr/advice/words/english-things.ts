/** What can be made and then is there, in English; by the last word, so that `pricing page` is one. */
const THINGS = `
adapter|agent|algorithm|analyser|analyzer|alpha|api|app|application|architecture|archive|article|assistant|backend|backlog|beta|blog|board|bot|
bug|build|campaign|catalog|catalogue|channel|chart|chatbot|checklist|cli|client|cluster|codebase|component|conference|
connector|console|content|contract|control|course|curriculum|dashboard|database|dataset|demo|deployment|design|
directory|doc|document|documentation|driver|editor|endpoint|engine|environment|event|exporter|extension|feature|flow|form|format|
framework|frontend|gateway|guardrail|guide|guideline|hackathon|handbook|hub|implementation|infrastructure|integration|
interface|inventory|issue|kit|lab|layer|library|map|marketplace|mechanism|microservice|migration|model|module|
monitoring|mvp|newsletter|notebook|office|package|page|paper|parser|pilot|pipeline|plan|platform|playbook|
playground|plugin|poc|policy|portal|procedure|process|program|programme|project|proposal|protocol|prototype|provider|
questionnaire|recommendation|registry|release|report|reporting|repo|repository|roadmap|runbook|sandbox|scanner|schema|script|sdk|
server|service|session|site|software|solution|spec|specification|stack|store|storefront|strategy|structure|study|suite|
survey|system|template|test|testing|tool|toolchain|tooling|toolkit|tracking|training|tutorial|ui|version|video|
warehouse|webinar|website|whitepaper|widget|wiki|workflow|workshop|workspace`;

export const ENGLISH_THINGS: ReadonlySet<string> = new Set(THINGS.replaceAll('\n', '').split('|'));

/** Before these a thing has been named, and it begins what it is for, where it is or how it comes to be. */
export const ENGLISH_PHRASE_ENDS: ReadonlySet<string> = new Set(
  'about|across|after|against|around|as|at|based|before|between|by|covering|during|for|from|in|including|into|involving|of|on|onto|per|related|so|than|that|through|throughout|to|toward|towards|under|until|using|via|when|where|which|while|who|whose|with|within|without'.split(
    '|',
  ),
);
