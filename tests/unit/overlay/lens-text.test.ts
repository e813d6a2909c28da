// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { CLOUD_MARKS } from '#integrations/jira/cloud/mark-selectors.ts';
import { CLOUD } from '#integrations/jira/cloud/selectors.ts';
import { DATA_CENTER_MARKS } from '#integrations/jira/data-center/mark-selectors.ts';
import { DATA_CENTER } from '#integrations/jira/data-center/selectors.ts';
import { LINEAR_MARKS } from '#integrations/linear/mark-selectors.ts';
import { LINEAR } from '#integrations/linear/selectors.ts';
import { type LensRules, lensText } from '#integrations/overlay/marks/lens-text.ts';

const rules = (part: Partial<LensRules>): LensRules => ({
  origin: 'https://acme.atlassian.net',
  surfaces: [],
  lit: [],
  dim: [],
  first: false,
  ...part,
});
const cloud = (part: Partial<LensRules>) => lensText(CLOUD, CLOUD_MARKS.address, rules(part));

describe('the rules of a lens', () => {
  it('are none while nothing changes', () => {
    expect(cloud({})).toBe('');
  });

  it('dim every card and row first, then light some, so that the later rule wins', () => {
    const lines = cloud({ first: true, lit: ['PAY-1'] })
      .trim()
      .split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/\{opacity:0\.\d+!important\}$/);
    expect(lines[2]).toMatch(/PAY-1.*\{opacity:1!important\}$/);
  });

  it('name a ticket by the box itself where the box says it, and by its links elsewhere', () => {
    const text = cloud({ lit: ['PAY-31'] });
    expect(text).toContain('[id$="card-PAY-31"]');
    expect(text).toContain('[href$="/browse/PAY-31"]');
    expect(lensText(DATA_CENTER, DATA_CENTER_MARKS.address, rules({ lit: ['PAY-31'] }))).toContain(
      '[data-issue-key="PAY-31"]',
    );
    expect(lensText(LINEAR, LINEAR_MARKS.address, rules({ lit: ['ENG-7'] }))).toContain(
      '[href*="/issue/ENG-7/"]',
    );
  });

  it('are for the places that the page has, and for no others', () => {
    const board = cloud({ first: true, lit: ['PAY-1'], surfaces: ['board'] });
    expect(board).toContain('card-PAY-1');
    expect(board).not.toContain('backlog');
  });

  it('hold no key that is none', () => {
    expect(cloud({ lit: ['x"]{}', 'PAY-1'], dim: ['*'] })).not.toMatch(/x"\]|\*\}/);
    expect(cloud({ lit: ['a b'], dim: ['"'] })).toBe('');
  });
});
