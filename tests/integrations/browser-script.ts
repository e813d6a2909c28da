/** What a content script's code sees of the page it is put into: `window.reportOnPage()`. */
import { type PageReport, reportOn } from '../../scripts/check-page/report.ts';

declare global {
  interface Window {
    reportOnPage: () => PageReport;
  }
}

window.reportOnPage = () => reportOn(document, new URL(location.href));
