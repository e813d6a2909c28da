import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import type { Incoming, Outgoing } from '../../http/serve.ts';
import type { Gate } from '../gate.ts';
import type { World } from '../state/world.ts';
import { documentOf, type PageOptions, policy, signInPage } from './document.ts';
import { modelOf } from './read-model.ts';

export type { PageOptions } from './document.ts';

export interface Pages {
  options: PageOptions;
  /** Answers whatever is not REST. */
  answer(request: Incoming, account: string | null): Outgoing;
}

const source = (name: string): string => readFileSync(new URL(`./${name}`, import.meta.url), 'utf8');

/** Node 24 warns that this is new; the warning would stand in the middle of the demo. */
const withoutTypes = (name: string): string => {
  const warn = process.emitWarning;
  process.emitWarning = () => {};
  try {
    return stripTypeScriptTypes(source(name));
  } finally {
    process.emitWarning = warn;
  }
};

/** The client's own files. The browser gets them with their types taken off. */
const ASSETS: Record<string, () => [type: string, body: string]> = {
  '/_app/client.ts': () => ['text/javascript', withoutTypes('client.ts')],
  '/_app/morph.ts': () => ['text/javascript', withoutTypes('morph.ts')],
  '/_app/view.ts': () => ['text/javascript', withoutTypes('view.ts')],
  '/_app/style.css': () => ['text/css', source('style.css')],
};

/** The pages of the site, for browsers. */
export const pages = (world: World, gate: Gate, options: PageOptions): Pages => {
  const page = (request: Incoming, account: string | null): Outgoing => {
    const nonce = randomUUID().replaceAll('-', '');
    const path = request.url.pathname + request.url.search;
    if (account === null) return html(200, signInPage(path, nonce), nonce);
    const model = modelOf(world, path);
    const shown = model ?? {
      kind: 'other' as const,
      project: null,
      title: 'Oops, we couldn’t find that page',
    };
    return html(model ? 200 : 404, documentOf(world, shown, optionsFor(request, options), nonce), nonce);
  };
  return {
    options,
    answer(request, account) {
      const { pathname, searchParams } = request.url;
      const asset = ASSETS[pathname];
      if (asset) return file(...asset());
      if (pathname === '/favicon.ico') return { status: 204 };
      if (pathname === '/login') return signIn(gate, searchParams.get('dest'));
      if (pathname === '/_app/model') return model(world, account, searchParams.get('path') ?? '/');
      return page(request, account);
    },
  };
};

/** `?sim-hydrate=2000` and `?sim-color=dark` change one page only. */
const optionsFor = ({ url }: Incoming, options: PageOptions): PageOptions => {
  const color = url.searchParams.get('sim-color');
  const hydrate = Number(url.searchParams.get('sim-hydrate') ?? options.hydrateAfterMs);
  return {
    colorMode: color === 'dark' || color === 'light' ? color : options.colorMode,
    hydrateAfterMs: Number.isFinite(hydrate) ? hydrate : options.hydrateAfterMs,
  };
};

const html = (status: number, body: string, nonce: string): Outgoing => ({
  status,
  headers: { 'content-type': 'text/html;charset=UTF-8', 'content-security-policy': policy(nonce) },
  body,
});

const file = (type: string, body: string): Outgoing => ({
  status: 200,
  headers: { 'content-type': `${type};charset=UTF-8` },
  body,
});

/** Only to a place on this site. */
const signIn = (gate: Gate, dest: string | null): Outgoing => ({
  status: 302,
  headers: {
    location: dest?.startsWith('/') && !dest.startsWith('//') ? dest : '/',
    'set-cookie': gate.setCookie(),
  },
});

const model = (world: World, account: string | null, path: string): Outgoing => ({
  status: 200,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(
    (account === null ? null : modelOf(world, path)) ?? { kind: 'other', project: null, title: 'Not found' },
  ),
});
