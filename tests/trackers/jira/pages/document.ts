import type { World } from '../state/world.ts';
import type { PageModel } from './model.ts';
import { escapeHtml, render, titleOf } from './view.ts';

export interface PageOptions {
  /** How long after its script began the page hydrates. */
  hydrateAfterMs: number;
  colorMode: 'light' | 'dark';
}

/** Scripts and styles by nonce only, as on the real site. */
export const policy = (nonce: string): string =>
  [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "connect-src 'self'",
    "frame-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
  ].join('; ');

const VERSION = '1001.0.0-SNAPSHOT';

/** JSON that cannot end the script element it stands in. */
const inert = (value: unknown): string => JSON.stringify(value).replace(/</g, '\\u003c');

/** The whole page, as the server sends it: rendered, not yet alive. */
export const documentOf = (world: World, model: PageModel, options: PageOptions, nonce: string): string =>
  `<!doctype html>
<html lang="en" data-theme="dark:dark light:light spacing:spacing typography:typography" data-color-mode="${options.colorMode}" class="webkit chrome">
<head><meta charset="utf-8"><title>${escapeHtml(titleOf(model))}</title><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><link rel="stylesheet" href="/_app/style.css" nonce="${nonce}"></head>
<body id="jira" class="deferred adg3" data-version="${VERSION}">
<meta name="application-name" content="JIRA" data-name="jira" data-version="${VERSION}"><meta name="ajs-cloud-id" content="${world.cloudId}"><meta name="ajs-context-path" content="">
<div id="jira-frontend">${render(model)}</div>
<div class="atlaskit-portal-container"></div>
<script type="application/json" id="app-state" nonce="${nonce}">${inert({ model, hydrateAfterMs: options.hydrateAfterMs })}</script>
<script type="module" src="/_app/client.ts" nonce="${nonce}"></script>
</body></html>`;

/** What somebody sees who is not signed in; the link signs in and goes on. */
export const signInPage = (to: string, nonce: string): string =>
  `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Log in with Atlassian account</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/_app/style.css" nonce="${nonce}"></head>
<body><main class="sign-in"><h1>Log in to continue</h1><a href="/login?dest=${escapeHtml(encodeURIComponent(to))}">Log in</a></main></body></html>`;
