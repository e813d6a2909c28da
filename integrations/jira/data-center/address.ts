/** First steps of Jira's own paths (tracker-pages B, URLs; Jira's REST and login pages): what stands before is context. */
const OWN_STEPS = new Set([
  'browse',
  'dashboard',
  'issues',
  'login.jsp',
  'plugins',
  'projects',
  'rest',
  'secure',
  'servicedesk',
  'software',
]);

/** What a context path may hold; anything else is none, and would mean something in a header rule. */
const STEP = /^[\w.~-]+$/;

/**
 * The base URL of a self-hosted Jira, context path kept and no slash at its end, from what people type or
 * paste: `issues.example.com/jira`, or the address of any of its pages. Null for what is no web address.
 */
export const siteBase = (text: string): string | null => {
  const typed = text.trim();
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`;
  if (!URL.canParse(address)) return null;
  const { protocol, origin, hostname, pathname, username } = new URL(address);
  const isWeb = protocol === 'https:' || protocol === 'http:';
  if (!isWeb || username !== '' || !/[.:\]]|^[a-z][a-z0-9-]*$/i.test(hostname)) return null;
  const steps = pathname.split('/').filter(Boolean);
  const own = steps.findIndex((step) => OWN_STEPS.has(step.toLowerCase()));
  const context = own < 0 ? steps : steps.slice(0, own);
  return context.every((step) => STEP.test(step)) ? [origin, ...context].join('/') : null;
};

/** `https://issues.example.com/jira` as people call it. */
export const siteName = (base: string): string => base.replace(/^https?:\/\//, '');
