// @vitest-environment happy-dom
import { act } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { HowMany } from '#components/dashboard/rules/how-many.tsx';
import type { RulesActions } from '#components/dashboard/rules/rules-model.ts';
import type { RulePreview } from '#utils/messaging/protocol.ts';
import type { CountedMore } from '#utils/messaging/rule-help.ts';
import type { Query } from '#utils/okr/model/link.ts';
import { problem } from '../../../fixtures/views.ts';
import { click, named, render } from '../../../support/render.tsx';

const query: Query = { kind: 'label', tracker: 'linear', site: 'w', label: 'Checkout' };
const preview: RulePreview = { count: 100, counted: 'at-least', issues: [], more: 'p2' };
type Answer = Awaited<ReturnType<RulesActions['countMore']>>;
const page = (value: CountedMore): Answer => ({ ok: true, value });

const open = async (countMore: RulesActions['countMore'], given = preview) => {
  const { container } = await render(<HowMany preview={given} query={query} countMore={countMore} />);
  return { container, begin: () => click(named(container, 'button', 'Count them all')) };
};

describe('how many tickets a rule brings in', () => {
  it('is counted page after page when somebody asks for it, and said as it grows', async () => {
    const pages: ((answer: Answer) => void)[] = [];
    const countMore = vi.fn(() => new Promise<Answer>((resolve) => void pages.push(resolve)));
    const { container, begin } = await open(countMore);
    expect(container.textContent).toContain('At least 100 tickets');
    expect(countMore).not.toHaveBeenCalled();
    await begin();
    await act(async () => pages[0]?.(page({ count: 250, more: 'p3' })));
    expect(container.textContent).toContain('350 so far');
    await act(async () => pages[1]?.(page({ count: 7 })));
    expect(container.textContent).toBe('357 tickets');
    expect(countMore.mock.calls).toEqual([
      [query, 'p2'],
      [query, 'p3'],
    ]);
  });

  it('is stopped, and then it is so many at least', async () => {
    let next: (answer: Answer) => void = () => {};
    const { container, begin } = await open(() => new Promise((resolve) => (next = resolve)));
    await begin();
    await click(named(container, 'button', 'Stop'));
    await act(async () => next(page({ count: 250, more: 'p3' })));
    expect(container.textContent).toContain('At least 350 tickets');
    expect(named(container, 'button', 'Count them all')).toBeTruthy();
  });

  it('is counted no further than a rule of one key result would go', async () => {
    const countMore = vi.fn(async () => page({ count: 250, more: 'on' }));
    const { container, begin } = await open(countMore);
    await begin();
    expect(countMore).toHaveBeenCalledTimes(10);
    expect(container.textContent).toContain('At least 2,600 tickets');
    expect(container.textContent).toContain('Counted no further');
  });

  it('says why it could not be counted, and can be asked for again', async () => {
    const failed: Answer = { ok: false, problem: problem('offline') };
    const { container, begin } = await open(async () => failed);
    await begin();
    expect(container.textContent).toContain('At least 100 tickets');
    expect(container.textContent?.length).toBeGreaterThan('At least 100 ticketsCount them all'.length);
    expect(named(container, 'button', 'Count them all')).toBeTruthy();
  });

  it('needs no more where the tracker counts', async () => {
    const { container } = await open(async () => page({ count: 0 }), {
      count: 4,
      counted: 'exactly',
      issues: [],
    });
    expect(container.textContent).toBe('4 tickets');
  });
});
