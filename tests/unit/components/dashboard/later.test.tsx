// @vitest-environment happy-dom
import { act, useLayoutEffect } from 'react';
import { describe, expect, it } from 'vitest';
import { atHand, type Later, later, useLater } from '#components/dashboard/later.ts';
import { render } from '../../../support/render.tsx';

const Word = ({ word }: { word: string }) => <p>{word}</p>;

const Place = ({ asked }: { asked: Later<{ word: string }> | null }) => {
  const Part = useLater(asked);
  return Part ? <Part word="here" /> : <p>waiting</p>;
};

describe('a part that is loaded when it is asked for', () => {
  it('is shown once it is there, and at once where it is there already', async () => {
    const { promise, resolve } = Promise.withResolvers<typeof Word>();
    const part = later(() => promise);
    const { container } = await render(<Place asked={part} />);
    expect(container.textContent).toBe('waiting');
    await act(async () => resolve(Word));
    expect(container.textContent).toBe('here');
    expect(part.loaded()).toBe(Word);
    expect((await render(<Place asked={part} />)).container.textContent).toBe('here');
  });

  it('is shown when it came between the first rendering and the moment one listens', async () => {
    let part: typeof Word | null = null;
    const asked: Later<{ word: string }> = { load: async () => {}, loaded: () => part };
    const Between = () => {
      useLayoutEffect(() => {
        part = Word;
      }, []);
      return <Place asked={asked} />;
    };
    expect((await render(<Between />)).container.textContent).toBe('here');
  });

  it('is loaded once, however many ask', async () => {
    let loads = 0;
    const part = later(async () => {
      loads += 1;
      return Word;
    });
    await Promise.all([part.load(), part.load()]);
    await part.load();
    expect(loads).toBe(1);
  });

  it('may be asked for again after its file could not be read', async () => {
    const files: (typeof Word | null)[] = [null, Word];
    const part = later(async () => {
      const file = files.shift();
      if (!file) throw new TypeError('Failed to fetch dynamically imported module');
      return file;
    });
    await part.load();
    expect(part.loaded()).toBeNull();
    await part.load();
    expect(part.loaded()).toBe(Word);
  });

  it('is nothing while nothing is asked for, and needs no load where it came with the page', async () => {
    expect((await render(<Place asked={null} />)).container.textContent).toBe('waiting');
    expect((await render(<Place asked={atHand(Word)} />)).container.textContent).toBe('here');
  });
});
