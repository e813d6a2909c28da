import { defineContentScript } from 'wxt/utils/define-content-script';
import { runOverlay } from '../overlay/run.ts';
import { jiraSite } from './site.ts';
import './strip-room.css';

export default defineContentScript({
  matches: ['https://*.atlassian.net/*'],
  excludeMatches: ['https://*.atlassian.net/wiki/*'],
  runAt: 'document_idle',
  // A message of the window would tell the page this extension's id.
  noScriptStartedPostMessage: true,
  main: (context) => runOverlay(jiraSite, context),
});
