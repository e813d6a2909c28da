/**
 * Pictures of every story, light and dark, into `test-output/gallery`, each checked by axe and for anything
 * the pages' own CSP would refuse. `node tests/gallery/shoot.ts [part of a name]`; exits with 1 on a finding.
 */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import react from '@vitejs/plugin-react';
import { type BrowserContext, chromium } from 'playwright-core';
import { build, type InlineConfig, preview } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
const out = fileURLToPath(new URL('../../test-output/gallery/', import.meta.url));
const built = fileURLToPath(new URL('../../.cache/gallery/', import.meta.url));

interface Size {
  name: string;
  width: number;
  height: number;
  press?: string[];
}

const config: InlineConfig = {
  configFile: false,
  root: here,
  logLevel: 'warn',
  plugins: [react()],
  resolve: { alias: { 'wxt/browser': `${here}browser.ts` } },
  build: { outDir: built, emptyOutDir: true, target: 'es2023' },
};

const picture = async (
  context: BrowserContext,
  base: string,
  { name, width, height, press = [] }: Size,
  theme: string,
) => {
  const page = await context.newPage();
  const found: string[] = [];
  page.on('console', (message) => message.type() === 'error' && found.push(message.text()));
  page.on('pageerror', (error) => found.push(String(error)));
  await page.setViewportSize({ width, height });
  await page.goto(`${base}?story=${name}&theme=${theme}`);
  await page.locator('#root > *').first().waitFor();
  for (const label of press) await page.getByRole('button', { name: label, exact: true }).click();
  await page.screenshot({ path: `${out}${name}-${theme}.png`, animations: 'disabled' });
  const { violations } = await new AxeBuilder({ page }).analyze();
  for (const { id, nodes } of violations) {
    for (const node of nodes) found.push(`${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`);
  }
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  if (wide > 0) found.push(`the page is ${wide} px too wide`);
  await page.close();
  return found;
};

const part = process.argv[2] ?? '';
await build(config);
const server = await preview({ ...config, preview: { port: 0, host: '127.0.0.1' } });
const base = server.resolvedUrls?.local[0] ?? '';
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--headless=new',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
mkdirSync(out, { recursive: true });
const context = await browser.newContext({ deviceScaleFactor: 2, reducedMotion: 'reduce' });
const list = await context.newPage();
await list.goto(base);
const stories = await list.locator('#stories').textContent();
const sizes: Size[] = JSON.parse(stories ?? '[]');
await list.close();
let findings = 0;
for (const size of sizes.filter(({ name }) => name.includes(part))) {
  for (const theme of ['light', 'dark']) {
    const found = await picture(context, base, size, theme);
    findings += found.length;
    console.log(`${found.length === 0 ? '✓' : '✗'} ${size.name} ${theme}`);
    for (const line of found) console.log(`    ${line.replaceAll('\n', ' ')}`);
  }
}
await browser.close();
await server.close();
process.exit(findings === 0 ? 0 : 1);
