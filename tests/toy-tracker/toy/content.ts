import { defineContentScript } from 'wxt/utils/define-content-script';
import { runOverlay } from '#integrations/overlay/run.ts';
import { toySite } from './site.ts';

export default defineContentScript({
  matches: ['https://toy.example/*'],
  runAt: 'document_idle',
  // A message of the window would tell the page this extension's id.
  noScriptStartedPostMessage: true,
  main: (context) => runOverlay(toySite, context),
});
