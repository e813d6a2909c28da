/** Linear's web app as a browser gets it: one shell for every address, and the app's own files. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Outgoing } from '../../http/serve.ts';
import type { World } from '../world/model.ts';

const FILES = new URL('./client/', import.meta.url);
const TYPES: Record<string, string> = { js: 'text/javascript', css: 'text/css' };

/** Nothing inline, nothing from elsewhere. Linear's own policy is not known in full; this is stricter. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const SHELL = `<!doctype html>
<html lang="en" class="light" data-sw-cache="true">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="theme-color" content="#EFEFF0">
<title>Linear</title>
<script src="/static/theme.js"></script>
<link rel="stylesheet" href="/static/app.css">
<script type="module" src="/static/app.js"></script>
</head>
<body>
<div id="root"></div>
<span role="status" aria-live="polite"></span>
</body>
</html>
`;

const files = new Set(readdirSync(FILES));

/** Any address that is no file is the app's to route. */
export const page = (world: World, url: URL): Outgoing => {
  const home = `/${world.organisation.urlKey}`;
  const file = /^\/static\/([a-z-]+\.(js|css))$/.exec(url.pathname);
  if (file) return asset(file[1] ?? '', file[2] ?? '');
  if (url.pathname === '/favicon.ico') return { status: 204 };
  if (url.pathname.startsWith('/settings/')) return redirect(home + url.pathname + url.search);
  if (url.pathname === '/') return redirect(home + url.search);
  if (url.pathname !== home && !url.pathname.startsWith(`${home}/`))
    return { status: 404, headers: { 'content-type': 'text/plain' }, body: 'Not found' };
  return {
    status: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': POLICY,
      'cache-control': 'no-store',
    },
    body: SHELL,
  };
};

const asset = (name: string, extension: string): Outgoing =>
  files.has(name)
    ? {
        status: 200,
        headers: { 'content-type': `${TYPES[extension]}; charset=utf-8`, 'cache-control': 'no-store' },
        body: readFileSync(new URL(name, FILES), 'utf8'),
      }
    : { status: 404, headers: { 'content-type': 'text/plain' }, body: 'Not found' };

const redirect = (location: string): Outgoing => ({ status: 302, headers: { location } });
