/**
 * Libraries bring code that could turn text into markup or into a program, for uses that are not ours. It is
 * taken out of the build: what cannot be reached by mistake needs no promise, and `web-ext lint` is clean.
 */
import type { Plugin } from 'vite';

interface Sink {
  /** The end of the module's path. */
  module: string;
  code: string;
  instead: string;
  /** How often it must be there: a library that has changed stops the build instead of passing unseen. */
  times: number;
}

const refusal = (what: string): string => `(() => { throw new Error(${JSON.stringify(what)}); })()`;

const SINKS: readonly Sink[] = [
  {
    // `dangerouslySetInnerHTML` (react-dom 19.3): every text of ours is a text node.
    module: 'react-dom/cjs/react-dom-client.production.js',
    code: '(domElement.innerHTML = key)',
    instead: refusal('Markup from text is refused'),
    times: 2,
  },
  {
    // The probe whether code generation is allowed (zod 4.6): it is not, `utils/zod.ts` says `jitless`.
    module: 'zod/v4/core/util.js',
    code: 'const F = Function;\n        new F("");\n        return true;',
    instead: 'return false;',
    times: 1,
  },
  {
    // The generated parser itself.
    module: 'zod/v4/core/doc.js',
    code: 'const F = Function;',
    instead: "const F = function () { throw new Error('Code from text is refused'); };",
    times: 1,
  },
];

const without = (text: string, { module, code, instead, times }: Sink): string => {
  const parts = text.split(code);
  if (parts.length - 1 !== times)
    throw new Error(
      `${module} has changed: expected ${times} × ${code.slice(0, 60)}, found ${parts.length - 1}`,
    );
  return parts.join(instead);
};

export const withoutSinks = (): Plugin => ({
  name: 'throughline:without-sinks',
  apply: 'build',
  transform: {
    order: 'pre',
    handler(text, id) {
      const path = id.split('?')[0]?.replaceAll('\\', '/') ?? '';
      const sink = SINKS.find(({ module }) => path.endsWith(`/node_modules/${module}`));
      return sink ? { code: without(text, sink), map: null } : null;
    },
  },
});
