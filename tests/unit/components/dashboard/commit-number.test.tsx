// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CommitBound, CommitNumber } from '#components/dashboard/commit-field.tsx';
import { BandFields } from '#components/dashboard/health/band-fields.tsx';
import { NewTitle } from '#components/dashboard/objectives/new-title.tsx';
import { StepFields } from '#components/dashboard/objectives/step-fields.tsx';
import { speak } from '../../../support/browser.ts';
import { render, type } from '../../../support/render.tsx';

afterEach(() => speak('en'));

const inputs = (container: HTMLElement) => [...container.querySelectorAll('input')];

const fill = async (field: HTMLInputElement | undefined, text: string): Promise<HTMLInputElement> => {
  if (!field) throw new Error('The field is not there.');
  field.focus();
  await type(field, text);
  await act(async () => field.blur());
  return field;
};

describe('a number that is edited in place', () => {
  it.each([
    ['en', 1.234, '1.234', '1.235', 1.235],
    ['de', 1.234, '1,234', '1,235', 1.235],
  ])('stands and is read in %s', async (language, value, shown, text, read) => {
    speak(language);
    const onCommit = vi.fn();
    const { container } = await render(<CommitNumber value={value} onCommit={onCommit} />);
    const [field] = inputs(container);
    expect(field?.value).toBe(shown);
    await fill(field, text);
    expect(onCommit).toHaveBeenCalledWith(read);
  });

  it.each(['12 ms', '150', '−1'])('is not kept as %j, and says so', async (text) => {
    const onCommit = vi.fn();
    const { container } = await render(
      <CommitNumber value={50} fits={(value) => value >= 0 && value <= 100} onCommit={onCommit} />,
    );
    const field = await fill(inputs(container)[0], text);
    expect([field.value, field.getAttribute('aria-invalid')]).toEqual([text, 'true']);
    expect(onCommit).not.toHaveBeenCalled();
    await fill(field, '100');
    expect(field.hasAttribute('aria-invalid')).toBe(false);
    expect(onCommit).toHaveBeenCalledWith(100);
  });

  it('is no longer complained of once it is taken back', async () => {
    const onNonsense = vi.fn();
    const { container } = await render(
      <CommitNumber value={0.7} onCommit={vi.fn()} onNonsense={onNonsense} />,
    );
    const field = await fill(inputs(container)[0], 'abc');
    expect(onNonsense).toHaveBeenLastCalledWith('abc');
    await fill(field, '');
    expect(field.value).toBe('0.7');
    expect(onNonsense).toHaveBeenLastCalledWith(null);
  });

  it('is an open end when it is emptied, where it is a bound', async () => {
    const onCommit = vi.fn();
    const { container } = await render(<CommitBound value={5} onCommit={onCommit} />);
    const field = await fill(inputs(container)[0], '');
    expect(onCommit).toHaveBeenCalledWith(null);
    expect(field.hasAttribute('aria-invalid')).toBe(false);
  });
});

it('lets the bounds of a band not cross', async () => {
  const onChange = vi.fn();
  const kpi = { band: { min: 10, max: 20 }, unit: '', period: 'week' } as const;
  const { container } = await render(<BandFields kpi={kpi} onChange={onChange} />);
  await fill(inputs(container)[0], '21');
  expect(onChange).not.toHaveBeenCalled();
  await fill(inputs(container)[0], '20');
  expect(onChange).toHaveBeenCalledWith({ band: { min: 20, max: 20 } });
});

it('is not complained of for what was typed there before, once it was taken back elsewhere', async () => {
  const field = (value: number, most: number) => (
    <CommitNumber value={value} fits={(typed) => typed <= most} onCommit={() => {}} />
  );
  const { container, again } = await render(field(1, 20));
  const input = await fill(inputs(container)[0], '10');
  await again(field(10, 20));
  await again(field(1, 5));
  expect([input.value, input.hasAttribute('aria-invalid')]).toEqual(['1', false]);
});

it('takes no more letters of a title than are kept', async () => {
  const { container } = await render(
    <NewTitle draft="a" label="Title" placeholder="" onAdd={() => {}} onCancel={() => {}} />,
  );
  expect(inputs(container)[0]?.maxLength).toBe(300);
});

describe('a new step', () => {
  const add = async (values: number[]) => {
    const onSteps = vi.fn();
    const steps = values.map((value, at) => ({ name: `step ${at}`, value }));
    const { container } = await render(<StepFields steps={steps} onSteps={onSteps} />);
    const field = inputs(container).at(-1);
    if (!field) throw new Error('The field is not there.');
    await type(field, 'last');
    await act(async () => field.form?.requestSubmit());
    return onSteps.mock.calls[0]?.[0].map(({ value }: { value: number }) => value);
  };

  it('shares the way with those before it', async () => {
    expect(await add([0.5, 1])).toEqual([1 / 3, 2 / 3, 1]);
  });

  it('leaves those alone that were told what they are worth', async () => {
    expect(await add([0.1, 0.8])).toEqual([0.1, 0.8, 1]);
  });
});
