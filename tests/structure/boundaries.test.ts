import { describe, expect, it } from 'vitest';
import { violation, violations } from '#scripts/boundaries.ts';
import { circlesIn } from '#scripts/circles.ts';
import { importsOf } from '#scripts/imports.ts';

const planted = (file: string, source: string) => importsOf(file, source).map(violation).filter(Boolean);

describe('import directions', () => {
  it('hold in the project as it stands', () => {
    expect(violations()).toEqual([]);
  });

  it.each([
    ['utils/okr/progress.ts', "import { browser } from 'wxt/browser';"],
    ['utils/okr/progress.ts', "import { t } from '#utils/i18n.ts';"],
    ['utils/storage/items.ts', "import { jira } from '#integrations/registry.ts';"],
    ['utils/workspace/read.ts', "export { x } from '../../components/ui/button.tsx';"],
    ['components/okr/row.tsx', "import { ask } from '#utils/messaging/own-client.ts';"],
    ['integrations/overlay/engine.ts', "import { z } from '#utils/zod.ts';"],
    ['integrations/overlay/engine.ts', "import React from 'react';"],
    ['integrations/jira/cloud/client.ts', "import { Row } from '#components/okr/row.tsx';"],
    ['integrations/jira/site.ts', "const late = await import('#utils/storage/items.ts');"],
  ])('catch a planted one in %s: %s', (file, source) => {
    expect(planted(file, source)).toHaveLength(1);
  });

  it('let a type through where only types may pass', () => {
    expect(
      planted('components/okr/row.tsx', "import type { Snapshot } from '#utils/messaging/snapshot.ts';"),
    ).toEqual([]);
  });
});

describe('circles of imports', () => {
  const circles = (files: Record<string, string>) =>
    circlesIn(
      Object.entries(files).flatMap(([file, imported]) =>
        imported
          .split(' ')
          .filter(Boolean)
          .map((to) => ({ from: file, to, typeOnly: false })),
      ),
    );

  it('are found, each by all of its files', () => {
    expect(circles({ a: 'b d', b: 'c', c: 'a', d: 'e', e: 'd f', f: '' })).toEqual([
      ['d', 'e'],
      ['a', 'b', 'c'],
    ]);
  });

  it('are none where two ways lead to the same file', () => {
    expect(circles({ a: 'b c', b: 'd', c: 'd b', d: 'zod' })).toEqual([]);
  });

  it('are closed by types too', () => {
    const imports = [
      ...importsOf('utils/okr/a.ts', "import { b } from './b.ts';"),
      ...importsOf('utils/okr/b.ts', "import type { A } from './a.ts';"),
    ];
    expect(circlesIn(imports)).toEqual([['utils/okr/a.ts', 'utils/okr/b.ts']]);
  });
});
