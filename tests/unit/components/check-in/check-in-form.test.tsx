// @vitest-environment happy-dom
import { act } from 'react';
import { expect, it, vi } from 'vitest';
import { CheckInForm } from '#components/check-in/check-in-form.tsx';
import { TEAM } from '../../../fixtures/views.ts';
import { render, type } from '../../../support/render.tsx';

const [found] = TEAM.objectives[0]?.keyResults ?? [];
if (!found) throw new Error('The example has a key result.');
const keyResult = found;

const open = async () => {
  const onCheckIn = vi.fn();
  const form = (number: number) => <CheckInForm keyResult={{ ...keyResult, number }} onCheckIn={onCheckIn} />;
  const { container, again } = await render(form(40));
  const field = container.querySelector<HTMLInputElement>('input[inputmode=decimal]');
  if (!field) throw new Error('There is no field.');
  const submit = () => act(async () => container.querySelector('form')?.requestSubmit());
  return { field, submit, onCheckIn, count: (number: number) => again(form(number)) };
};

it('says what the data say by now where nobody typed a number', async () => {
  const { field, submit, onCheckIn, count } = await open();
  await count(41);
  expect(field.value).toBe('41');
  await submit();
  expect(onCheckIn).toHaveBeenCalledWith(expect.objectContaining({ value: 41 }));
});

it('keeps a number that somebody typed, whatever is counted meanwhile', async () => {
  const { field, submit, onCheckIn, count } = await open();
  await type(field, '45');
  await count(41);
  await submit();
  expect(onCheckIn).toHaveBeenCalledWith(expect.objectContaining({ value: 45 }));
});
