/** axe for a page, as a text to evaluate there: the short form, for it is sent to hundreds of pages. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

export const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
