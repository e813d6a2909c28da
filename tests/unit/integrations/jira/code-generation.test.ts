import { expect, it, vi } from 'vitest';

it('no schema of ours or of jira.js tries whether code may be generated, which the CSP would report', async () => {
  let probes = 0;
  const watched = new Proxy(Function, {
    construct: (target, args) => {
      probes += 1;
      return Reflect.construct(target, args);
    },
  });
  vi.stubGlobal('Function', watched);
  const { TRACKERS } = await import('#integrations/registry.ts');
  vi.unstubAllGlobals();
  expect(TRACKERS.length).toBeGreaterThan(0);
  expect(probes).toBe(0);
});
