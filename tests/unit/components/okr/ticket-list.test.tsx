// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { TicketList } from '#components/okr/ticket-list.tsx';
import { LATENCY } from '../../../fixtures/views.ts';
import { render } from '../../../support/render.tsx';

describe('the tickets of a number', () => {
  it('say each why it serves, and why it did not count', async () => {
    const [first, second] = LATENCY.tickets;
    if (!first || !second) throw new Error('two tickets to show');
    const tickets = [first, { ...second, leftOut: 'outside-window' as const }];
    const { container } = await render(<TicketList keyResult={{ ...LATENCY, tickets }} />);
    const [counted, left] = [...container.querySelectorAll('li')].map((row) => row.textContent);
    expect(counted).not.toContain('Not counted');
    expect(left).toContain(second.key);
    expect(left).toContain('Not counted: outside the window');
  });
});
