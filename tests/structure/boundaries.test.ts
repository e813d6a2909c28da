import { describe, expect, it } from 'vitest';
import { importsOf, violation, violations } from '#scripts/boundaries.ts';

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
