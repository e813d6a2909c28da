import puppeteer from 'puppeteer-core';
import { startWorld } from '#tests/e2e/support/world.ts';
const world = await startWorld(1);
const port = Number(new URL(world.hosts.proxy).port);
const log = (...a: unknown[]) => console.log(...a);
const sleep = (ms: number) => new Promise((r) => setTimeout(r, ms));
const b: any = await puppeteer.launch({ browser: 'firefox', executablePath: '/usr/bin/firefox-esr', headless: true, acceptInsecureCerts: true,
  args: ['--remote-allow-system-access'],
  extraPrefsFirefox: { 'network.proxy.type': 1, 'network.proxy.ssl': '127.0.0.1', 'network.proxy.ssl_port': port, 'network.proxy.http': '127.0.0.1', 'network.proxy.http_port': port, 'devtools.console.stdout.content': true } });
const out: string[] = [];
b.process().stdout.on('data', (d: Buffer) => out.push('O ' + d)); b.process().stderr.on('data', (d: Buffer) => out.push('E ' + d));
const send = async (m: string, p: any) => { try { return (await b.connection.send(m, p)).result; } catch (e: any) { return { err: e.message }; } };
try {
  log(await b.version(), b.wsEndpoint());
  const before = await b.newPage();
  await before.goto(`https://${world.quarter.sites.jira.host}/login`);
  log('login', await before.title());
  await before.goto(`https://${world.quarter.sites.jira.host}/browse/${world.quarter.issues.find((i: any) => i.tracker !== 'linear')?.key}`);
  log(await b.installExtension('/work/main/.output/firefox-mv3'));
  for (let i = 0; i < 40 && !(await b.pages()).some((p: any) => p.url().startsWith('moz-ext')); i++) await sleep(100);
  for (const p of await b.pages()) log('page', p.url());
  log(JSON.stringify(await send('browsingContext.getTree', {})));
  const pages = await b.pages();
  for (const p of pages) log('href', await p.evaluate(() => location.href).catch((e: any) => e.message));
  const d = pages.at(-1);
  log(await d.evaluate(async () => JSON.stringify(await (globalThis as any).browser.permissions.getAll())));
  log((await d.evaluate(() => document.body.innerText)).slice(0, 200));
  const ax = async (page: any) => {
    const ctx = page.mainFrame()._id;
    const r = await send('browsingContext.locateNodes', { context: ctx, locator: { type: 'css', value: 'note-line' }, serializationOptions: { includeShadowTree: 'all', maxDomDepth: 12 } });
    return r;
  };
  await sleep(3000);
  const r = await ax(before);
  log(JSON.stringify(r).slice(0, 1500));
  const root = r.nodes?.[0]?.value?.shadowRoot;
  log('root', JSON.stringify(root)?.slice(0, 200));
  if (root?.sharedId) {
    const ctx = before.mainFrame()._id;
    const q = await send('browsingContext.locateNodes', { context: ctx, locator: { type: 'accessibility', value: { role: 'button' } }, startNodes: [{ sharedId: root.sharedId }] });
    log('ax in root', JSON.stringify(q).slice(0, 800));
    const q2 = await send('browsingContext.locateNodes', { context: ctx, locator: { type: 'accessibility', value: { role: 'button' } } });
    log('ax whole', JSON.stringify(q2).slice(0, 800));
  }
  const tree = await send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  log('chrome tree', JSON.stringify(tree).slice(0, 400));
  const cctx = tree.contexts?.[0]?.context;
  if (cctx) {
    const ev = await send('script.evaluate', { target: { context: cctx }, awaitPromise: true, expression: `JSON.stringify(Services.console.getMessageArray().map(m=>String(m.message).slice(0,200)).filter(m=>/moz-ext|throughline/i.test(m)))` });
    log('console', JSON.stringify(ev).slice(0, 3000));
  }
  await before.screenshot({ path: 'test-output/firefox/scratch.png' }).catch((e: any) => log(e.message));
} finally { await b.close(); await world.close(); log(out.join('').slice(0, 3000)); }
