import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';

const BUILDS = ['chrome', 'firefox', 'edge', 'safari'].map((browser) => `.output/${browser}-mv3`);

const filesOf = (build: string): string[] =>
  readdirSync(build, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(js|html|css|json)$/.test(file),
  );

const read = (build: string, file: string): string => readFileSync(path.join(build, file), 'utf8');

interface Manifest {
  permissions: string[];
  host_permissions: string[];
  optional_host_permissions: string[];
  content_security_policy: { extension_pages: string };
  content_scripts: { js: string[]; matches: string[] }[];
  web_accessible_resources: { resources: string[]; use_dynamic_url?: boolean }[];
}

describe.each(BUILDS)('%s', (build) => {
  let manifest: Manifest;

  beforeAll(() => {
    if (!existsSync(build)) throw new Error('No build here: run "npm run build" first.');
    manifest = JSON.parse(read(build, 'manifest.json')) as Manifest;
  });

  it('carries no React, zod, jira.js or Linear SDK in a content script', () => {
    const scripts = manifest.content_scripts.flatMap(({ js }) => js);
    expect(scripts).toHaveLength(2);
    for (const script of scripts) {
      expect(read(build, script)).not.toMatch(
        /react\.|ZodError|_zod|createCloudClient|LinearClient|useState/,
      );
    }
  });

  it('knows nothing of localhost', () => {
    const told = filesOf(build).filter((file) => /localhost|127\.0\.0\.1/.test(read(build, file)));
    expect(told).toEqual([]);
  });

  it('asks for what docs/permissions.md justifies, and nothing else', () => {
    const justified = readFileSync('docs/permissions.md', 'utf8');
    const { permissions, host_permissions: hosts, optional_host_permissions: optional } = manifest;
    for (const permission of [...permissions, ...hosts, ...optional]) {
      expect(justified).toContain(`\`${permission}\``);
    }
    for (const refused of ['tabs', 'webRequest', 'cookies', 'history', '<all_urls>']) {
      expect(manifest.permissions).not.toContain(refused);
      expect(manifest.host_permissions).not.toContain(refused);
    }
  });

  it('makes one page web-accessible, and forbids inline and remote code', () => {
    expect(manifest.web_accessible_resources.flatMap(({ resources }) => resources)).toEqual(['panel.html']);
    expect(manifest.content_security_policy.extension_pages).toContain("script-src 'self';");
    expect(manifest.content_security_policy.extension_pages).not.toMatch(/unsafe/);
  });
});

it.each(['.output/chrome-mv3', '.output/edge-mv3'])(
  '%s gives the panel a dynamic address, so that it tells no one who is installed',
  (build) => {
    const manifest = JSON.parse(read(build, 'manifest.json')) as Manifest;
    expect(manifest.web_accessible_resources.every((entry) => entry.use_dynamic_url === true)).toBe(true);
  },
);
