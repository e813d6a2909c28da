import { defineContentScript } from 'wxt/utils/define-content-script';
import { jiraSite } from '#integrations/jira/site.ts';
import { runOverlay } from '#integrations/overlay/run.ts';

export default defineContentScript({
  matches: ['https://*.atlassian.net/*'],
  excludeMatches: ['https://*.atlassian.net/wiki/*'],
  runAt: 'document_idle',
  // A message of the window would tell the page this extension's id.
  noScriptStartedPostMessage: true,
  main: (context) => runOverlay(jiraSite, context),
});
