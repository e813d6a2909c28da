/** The pages of the bench, as a server sends them. */
import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';

/** What a page shows; it travels in the address. */
export interface Plan {
  /** `issue`: the simulator's page of a ticket, with the bench's script and lines below it. */
  view: 'board' | 'list' | 'other' | 'issue';
  /** Tickets of `PAY` serve key results, those of `OPS` do not. */
  project: 'PAY' | 'OPS';
  cards: number;
  /** Milliseconds of the host's own script. */
  busy: number;
}

const CLIENT = stripTypeScriptTypes(readFileSync(new URL('host-client.ts', import.meta.url), 'utf8'));

const ROW =
  '.row { display: flex; align-items: center; gap: 8px; height: 36px; border-bottom: 1px solid #8884; }';

/**
 * A card's footer has the type and the key at its start, and all the rest as one group at its end, as Jira's has:
 * what a tracker puts in the middle of the line, between two margins that share what is left of it, would move by
 * half a mark (docs/adr/0004).
 */
const STYLE = `
  * { box-sizing: border-box; }
  body { margin: 0; font: 14px/20px sans-serif; }
  a { color: inherit; text-decoration: none; }
  .board { display: grid; grid-template-columns: repeat(4, 280px); gap: 8px; }
  .card { position: relative; padding: 8px; border: 1px solid #8884; border-radius: 4px; }
  .hit { position: absolute; inset: 0; opacity: 0; }
  .foot { position: relative; display: flex; align-items: center; gap: 6px; font-size: 12px; line-height: 16px; pointer-events: none; }
  .foot a { pointer-events: auto; }
  .type { flex: none; width: 12px; height: 12px; background: #6a9a23; }
  .status { margin-inline-start: auto; }
  .status, .foot svg { flex: none; }
  ${ROW}
  .merged { flex: 1; min-width: 0; display: flex; gap: 8px; }
  .summary { flex: 1; min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .chosen { background: #0052cc22; }
`;

export const documentOf = (plan: Plan): string => `<!doctype html>
<html lang="en" data-color-mode="light">
<head><meta charset="utf-8"><title>PAY board - Jira</title><link rel="icon" href="data:,"><style>${STYLE}</style></head>
<body id="jira" data-aui-version="6.0.5">
<meta name="application-name" content="JIRA"><meta name="ajs-cloud-id" content="0">
<div data-testid="page-layout.root"><div data-testid="page-layout.main"><h1>Payments</h1>${workOf(plan)}</div></div>
</body></html>`;

/** Where the plan is carried out, and by what: in a block, for the simulator's page has names of its own. */
const workOf = (plan: Plan, nonce = ''): string => `<div id="list" class="${plan.view}"></div>
<script id="plan" type="application/json">${JSON.stringify(plan).replaceAll('<', '\\u003c')}</script>
<script nonce="${nonce}">{${CLIENT}}</script>`;

/** A page of the simulator with the plan carried out below it, as comments and history are on a ticket's. */
export const withWork = (html: string, plan: Plan): string => {
  const [, nonce = ''] = /nonce="([^"]+)"/.exec(html) ?? [];
  return html.replace('</body>', () => `<style nonce="${nonce}">${ROW}</style>${workOf(plan, nonce)}</body>`);
};

/** The plan that an address asks for; null for an address that is not the bench's. */
export const planOf = (url: URL): Plan | null => {
  const text = url.searchParams.get('bench');
  return text === null ? null : (JSON.parse(text) as Plan);
};

export const withPlan = (address: string, plan: Plan): string =>
  `${address}?${new URLSearchParams({ bench: JSON.stringify(plan) })}`;
