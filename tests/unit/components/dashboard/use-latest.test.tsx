// @vitest-environment happy-dom
import { act } from 'react';
import { expect, it, vi } from 'vitest';
import { useLatest } from '#components/dashboard/rules/use-latest.ts';
import type { Answer } from '#utils/messaging/protocol.ts';
import { render } from '../../../support/render.tsx';

/** Questions wait until they are answered by hand, in any order. */
const start = async () => {
  const open: { question: string; answer: (text: string | null) => Promise<void> }[] = [];
  const stop = vi.fn();
  const ask = (question: string) =>
    new Promise<Answer<string | null>>((resolve) =>
      open.push({ question, answer: (value) => act(async () => resolve({ ok: true, value })) }),
    );
  const Shown = ({ question }: { question: string | null }) => {
    const { answer, waiting } = useLatest(question, ask, stop);
    return <p>{`${answer?.ok ? answer.value : '-'}${waiting ? ' …' : ''}`}</p>;
  };
  const { container, again } = await render(<Shown question="a" />);
  return {
    open,
    stop,
    type: (question: string | null) => again(<Shown question={question} />),
    said: () => container.textContent,
  };
};

it('asks one question at a time, stops what nobody waits for, and then asks only the newest', async () => {
  const { open, stop, type, said } = await start();
  await type('ab');
  await type('abc');
  expect(open.map(({ question }) => question)).toEqual(['a']);
  expect(stop).toHaveBeenCalled();
  await open[0]?.answer(null);
  expect(open.map(({ question }) => question)).toEqual(['a', 'abc']);
  await open[1]?.answer('three');
  expect(said()).toBe('three');
});

it('never shows the answer to another question', async () => {
  const { open, type, said } = await start();
  await type('ab');
  await open[0]?.answer('late');
  expect(said()).toBe('- …');
  await open[1]?.answer('right');
  expect(said()).toBe('right');
});

it('keeps what it showed while the next answer is on its way, and forgets it with the question', async () => {
  const { open, type, said } = await start();
  await open[0]?.answer('one');
  await type('ab');
  expect(said()).toBe('one …');
  await type(null);
  await open[1]?.answer('two');
  expect(said()).toBe('-');
  await type('x');
  await open[2]?.answer('three');
  expect(said()).toBe('three');
});
