import { defineContentScript } from 'wxt/utils/define-content-script';
import { runOverlay } from '../overlay/run.ts';
import { linearSite } from './site.ts';

export default defineContentScript({
  matches: ['https://linear.app/*'],
  runAt: 'document_idle',
  // A message of the window would tell the page this extension's id.
  noScriptStartedPostMessage: true,
  main: (context) => runOverlay(linearSite, context),
});
