// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { OwnJiraForm, webAddress } from '#components/dashboard/connect/own-jira-form.tsx';
import type { Actions } from '#components/dashboard/model.ts';
import { offeredSite, screenOf } from '#components/dashboard/route.ts';
import { JIRA, problem } from '../../../fixtures/views.ts';
import { click, named, render, type } from '../../../support/render.tsx';

describe('the address of a Jira of one’s own', () => {
  it.each([
    ['issues.example.com/jira', 'https://issues.example.com/jira'],
    [' http://jira:8080 ', 'http://jira:8080'],
    ['https://issues.example.com/jira/browse/PAY-1', 'https://issues.example.com/jira/browse/PAY-1'],
  ])('%j is %s', (typed, address) => {
    expect(webAddress(typed)).toBe(address);
  });

  it.each(['', 'two words', 'ftp://x.example', 'javascript:alert(1)', 'https://user:pass@x.example'])(
    '%j is none',
    (typed) => {
      expect(webAddress(typed)).toBeNull();
    },
  );
});

describe('the form', () => {
  const open = async (connect: Actions['connect'], offered = '') => {
    const actions = { connect } as Partial<Actions> as Actions;
    const { container } = await render(<OwnJiraForm actions={actions} offered={offered} />);
    const field = (kind: string) => {
      const found = container.querySelector<HTMLInputElement>(`input[type="${kind}"], input:not([type])`);
      if (!found) throw new Error(`No ${kind} field.`);
      return found;
    };
    return { container, field, submit: () => click(named(container, 'button', 'Allow and connect')) };
  };

  it('asks for the address with the open session, and is empty again when that worked', async () => {
    const connect = vi.fn<Actions['connect']>(async () => ({ ok: true, value: JIRA }));
    const { field, submit } = await open(connect, 'https://issues.example.com/jira');
    await submit();
    expect(connect).toHaveBeenCalledWith({
      tracker: 'jira-dc',
      base: 'https://issues.example.com/jira',
      auth: 'session',
    });
    expect(field('text').value).toBe('');
  });

  it('says so when the browser was told no, and keeps what was typed', async () => {
    const denied = problem('no-access', { host: 'issues.example.com' });
    const { container, field, submit } = await open(async () => ({ ok: false, problem: denied }));
    await type(field('text'), 'issues.example.com/jira');
    await submit();
    expect(container.textContent).toContain('The browser keeps us from issues.example.com');
    expect(field('text').value).toBe('issues.example.com/jira');
  });

  it('takes an access token, and not without one', async () => {
    const connect = vi.fn<Actions['connect']>(async () => ({ ok: true, value: JIRA }));
    const { container, submit } = await open(connect, 'https://issues.example.com');
    await click(named(container, 'button', 'Use an access token instead'));
    await submit();
    expect(connect).not.toHaveBeenCalled();
    const token = container.querySelector<HTMLInputElement>('input[type="password"]');
    if (token) await type(token, ' secret ');
    await submit();
    expect(connect).toHaveBeenCalledWith(expect.objectContaining({ auth: 'key', key: 'secret', stay: true }));
  });
});

describe('the place that the popup opens', () => {
  it('is the settings, with the address in its form', () => {
    const hash = `#/connect/${encodeURIComponent('https://issues.example.com/jira')}`;
    expect(screenOf(hash)).toBe('settings');
    expect(offeredSite(hash)).toBe('https://issues.example.com/jira');
  });

  it.each(['#/connect', '#/settings/x', '', '#/connect/%E0%A4'])('%j offers nothing', (hash) => {
    expect(offeredSite(hash)).toBeNull();
  });
});
