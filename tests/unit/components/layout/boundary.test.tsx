// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Boundary } from '#components/layout/boundary.tsx';
import { click, named, render } from '#tests/support/render.tsx';

// React tells the console of what a boundary caught, in its own words.
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(() => vi.restoreAllMocks());

const screen = { broken: true };
const Screen = () => {
  if (screen.broken) throw new TypeError('teams is undefined');
  return <p>All is well</p>;
};

it('says that a screen broke, what with, and shows it again once it can be', async () => {
  const { container } = await render(
    <>
      <nav>Objectives</nav>
      <Boundary>
        <Screen />
      </Boundary>
    </>,
  );
  expect(container.querySelector('nav')?.textContent).toBe('Objectives');
  expect(container.querySelector('h1')?.textContent).toBe('This could not be shown');
  expect(container.querySelector('[role="alert"]')?.textContent).toContain('What was saved is safe');
  expect(container.textContent).toContain('TypeError: teams is undefined');
  await click(named(container, 'button', 'Try again'));
  expect(container.querySelector('h1')?.textContent).toBe('This could not be shown');
  screen.broken = false;
  await click(named(container, 'button', 'Try again'));
  expect(container.textContent).toBe('ObjectivesAll is well');
});
