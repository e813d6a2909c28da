/**
 * The one door to zod. Code generation is switched off before the first schema exists: zod probes
 * `new Function`, which the extension's CSP forbids and the browser logs as a violation of ours.
 * Never reachable from a content script (a test on the bundle holds this).
 */
import { config, z } from 'zod';

config({ jitless: true });

export { z };
