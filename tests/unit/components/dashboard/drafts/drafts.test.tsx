// @vitest-environment happy-dom
import { act } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { CommitField } from '#components/dashboard/commit-field.tsx';
import { type KeptTexts, KeptTextsContext } from '#components/dashboard/drafts/kept-texts.ts';
import { ObjectivesScreen } from '#components/dashboard/objectives/objectives-screen.tsx';
import { textDrafts } from '../../../../../entrypoints/dashboard/actions/drafts.ts';
import { press, render, type } from '../../../../support/render.tsx';
import { dashboardOf, watchedActions } from '../sample-dashboard.ts';

let texts: KeptTexts;

beforeEach(() => {
  sessionStorage.clear();
  texts = textDrafts(sessionStorage);
  window.location.hash = '';
});

const screen = async (record: string | null = null) => {
  const watched = watchedActions();
  const { container } = await render(
    <KeptTextsContext value={texts}>
      <ObjectivesScreen dashboard={dashboardOf({ actions: watched.actions })} record={record} />
    </KeptTextsContext>,
  );
  const field = (placeholder: string) =>
    container.querySelector<HTMLInputElement>(`input[placeholder="${placeholder}"]`);
  return {
    ...watched,
    container,
    objective: () => field('What should get better, and for whom?'),
    keyResult: () => field('By which number will you know?'),
  };
};

const there = (field: HTMLInputElement | null): HTMLInputElement => {
  if (!field) throw new Error('The field is not there.');
  return field;
};

describe('a new title', () => {
  it('is there again after the page was read anew', async () => {
    const first = await screen('new');
    await type(there(first.objective()), 'Nobody waits');
    first.container.remove();
    const second = await screen();
    expect(there(second.objective()).value).toBe('Nobody waits');
  });

  it('is kept by objective, and gone once it is a record', async () => {
    const first = await screen('new/o2');
    await type(there(first.keyResult()), 'Breaks from 12 to 0');
    first.container.remove();
    const second = await screen();
    expect(
      second.container.querySelectorAll('input[placeholder="By which number will you know?"]'),
    ).toHaveLength(1);
    const form = there(second.keyResult()).form;
    await act(async () => form?.requestSubmit());
    expect(second.of('addKeyResult')).toHaveBeenCalledWith('o2', 'Breaks from 12 to 0');
    expect(sessionStorage.length).toBe(0);
  });

  it('is given up by Escape', async () => {
    const { objective } = await screen('new');
    await type(there(objective()), 'Nobody waits');
    await press(there(objective()), 'Escape');
    expect(sessionStorage.length).toBe(0);
    expect(window.location.hash).toBe('#/objectives');
  });
});

describe('a field that is kept as it is left', () => {
  const field = async (onCommit = vi.fn()) => {
    const { container } = await render(
      <KeptTextsContext value={texts}>
        <CommitField keep="reason" aria-label="Reason" value="" mayBeEmpty onCommit={onCommit} />
      </KeptTextsContext>,
    );
    return there(container.querySelector('input'));
  };

  it('has its text again, until it is committed', async () => {
    await type(await field(), 'Because');
    const onCommit = vi.fn();
    const again = await field(onCommit);
    expect(again.value).toBe('Because');
    again.focus();
    again.blur();
    expect(onCommit).toHaveBeenCalledWith('Because');
    expect(sessionStorage.length).toBe(0);
  });
});

describe('the tab’s storage', () => {
  it('reads garbage as nothing, and survives being full', () => {
    sessionStorage.setItem('text a', '{broken');
    sessionStorage.setItem('text b', '42');
    expect([texts.read('a'), texts.read('b'), texts.read('c')]).toEqual([null, null, null]);
    const full = textDrafts({
      ...sessionStorage,
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    });
    expect(() => full.keep('a', 'text')).not.toThrow();
  });
});
