/** The visual language by itself: colours, type and space as the tokens say them. */
import type { CSSProperties } from 'react';
import type { Story } from '../story.ts';
import css from './sheet.module.css';
import { sheet } from './sheet.tsx';

const COLOURS: Record<string, string[]> = {
  'ground and lines': ['paper', 'paper-2', 'paper-3', 'raised', 'line', 'line-2', 'control'],
  text: ['ink', 'ink-2', 'ink-3'],
  accent: ['accent', 'accent-ink', 'accent-wash', 'on-accent', 'focus'],
  'the four statuses': ['on', 'risk', 'off', 'wait'].flatMap((name) => [name, `${name}-bar`, `${name}-wash`]),
};

const Swatches = ({ names }: { names: string[] }) => (
  <ul className={css.swatches}>
    {names.map((name) => (
      <li key={name}>
        <i className={css.swatch} style={{ background: `var(--${name})` }} />
        {name}
      </li>
    ))}
  </ul>
);

const SIZES = ['28', '20', '16', '14', '13', '12', '11'];
const fontOf = (size: string): CSSProperties => ({ font: `var(--w-medium) var(--t-${size}) var(--font)` });

const Type = () => (
  <>
    {SIZES.map((size) => (
      <p key={size} style={fontOf(size)}>
        {size} px, 342 of 200 ms
      </p>
    ))}
  </>
);

const SPACES = ['1', '2', '3', '4', '5', '6', '8', '10', '12'];

const Space = () => (
  <>
    {SPACES.map((step) => (
      <p key={step}>
        {step}
        <i className={css.step} style={{ inlineSize: `var(--s-${step})` }} />
      </p>
    ))}
  </>
);

export const TOKENS: Story[] = [
  sheet('tokens', 1180, {
    ...Object.fromEntries(
      Object.entries(COLOURS).map(([name, names]) => [name, <Swatches key={name} names={names} />]),
    ),
    type: <Type />,
    space: <Space />,
  }),
];
