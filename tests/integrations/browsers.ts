/** Real browsers that show a text as the page of any address, and reach no host. */
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { build } from 'vite';
import { findFirefox } from '#scripts/setup.mjs';
import type { PageReport } from '../../scripts/check-page/report.ts';
import { launchChromium } from '../support/chromium.ts';

export interface ReportingBrowser {
  report(html: string, url: string): Promise<PageReport>;
  close(): Promise<void>;
}

const script = async (): Promise<string> => {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: {
        entry: fileURLToPath(new URL('browser-script.ts', import.meta.url)),
        formats: ['iife'],
        name: 'script',
        fileName: 'script',
      },
    },
  });
  const [first] = [built].flat();
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error('nothing built');
  return chunk.code;
};

const chromium = async (): Promise<ReportingBrowser> => {
  const [browser, code] = await Promise.all([launchChromium(), script()]);
  const page = await browser.newPage();
  let html = '';
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
  return {
    report: async (text, url) => {
      html = text;
      await page.goto(url);
      await page.evaluate(code);
      return page.evaluate(() => window.reportOnPage());
    },
    close: () => browser.close(),
  };
};

const firefox = async (): Promise<ReportingBrowser> => {
  const executablePath = findFirefox();
  if (!executablePath) throw new Error('No Firefox here: run "npm run setup".');
  const [browser, code] = await Promise.all([
    puppeteer.launch({ browser: 'firefox', executablePath, headless: true }),
    script(),
  ]);
  const page = await browser.newPage();
  let html = '';
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    request
      .respond({ contentType: 'text/html; charset=utf-8', body: html })
      // The page has gone on meanwhile: nobody waits for this one.
      .catch(() => undefined);
  });
  return {
    report: async (text, url) => {
      html = text;
      await page.goto(url);
      await page.evaluate(code);
      return page.evaluate(() => window.reportOnPage());
    },
    close: () => browser.close(),
  };
};

export const BROWSERS = { Chromium: chromium, Firefox: firefox };
