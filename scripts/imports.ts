/** What a file imports, read from its text. */
import path from 'node:path';
import { parseSync } from 'vite';

export interface Import {
  from: string;
  to: string;
  typeOnly: boolean;
}

/** Every import of a source text, with ours resolved to paths from the project's root. */
export const importsOf = (file: string, source: string): Import[] => {
  const { module } = parseSync(file, source);
  const found = module.staticImports.map((entry) => ({
    request: entry.moduleRequest.value,
    typeOnly: entry.entries.length > 0 && entry.entries.every((name) => name.isType),
  }));
  const reexports = module.staticExports.flatMap((statement) =>
    statement.entries.flatMap((entry) =>
      entry.moduleRequest ? [{ request: entry.moduleRequest.value, typeOnly: entry.isType }] : [],
    ),
  );
  const dynamic = module.dynamicImports.map((entry) => ({
    request: source.slice(entry.moduleRequest.start, entry.moduleRequest.end).replace(/^['"`]|['"`]$/g, ''),
    typeOnly: false,
  }));
  return [...found, ...reexports, ...dynamic].map(({ request, typeOnly }) => ({
    from: file,
    to: resolve(file, request),
    typeOnly,
  }));
};

const resolve = (file: string, request: string): string => {
  if (request.startsWith('#')) return request.slice(1);
  if (request.startsWith('.')) return path.posix.join(path.posix.dirname(file), request);
  return `package:${request}`;
};
