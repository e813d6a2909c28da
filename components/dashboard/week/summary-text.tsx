import { plainMarkdown } from '#utils/okr/markdown.ts';
import css from './summary.module.css';

type Block = { kind: 'heading'; level: number; text: string } | { kind: 'list'; items: string[] } | Line;
type Line = { kind: 'line'; text: string };

/** The lines of our own summaries; lines of a list that follow each other are one list. */
const blocksOf = (markdown: string): Block[] => {
  const blocks: Block[] = [];
  for (const line of markdown.split('\n')) {
    const [, marks = '', title] = /^(#{1,3}) (.*)$/.exec(line) ?? [];
    const item = /^- (.*)$/.exec(line)?.[1];
    const last = blocks.at(-1);
    if (title !== undefined) blocks.push({ kind: 'heading', level: marks.length, text: title });
    else if (item === undefined) blocks.push(...(line === '' ? [] : [{ kind: 'line' as const, text: line }]));
    else if (last?.kind === 'list') last.items.push(item);
    else blocks.push({ kind: 'list', items: [item] });
  }
  return blocks;
};

/** The summary as it will be read where it is pasted; what people typed is text, whatever it looks like. */
export const SummaryText = ({ markdown }: { markdown: string }) => (
  <div className={css.text}>
    {blocksOf(markdown).map((block, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a block is its place.
      <Shown key={index} block={block} />
    ))}
  </div>
);

const Shown = ({ block }: { block: Block }) => {
  if (block.kind === 'line') return <p>{plainMarkdown(block.text)}</p>;
  if (block.kind === 'heading') {
    const Heading = block.level < 3 ? 'h3' : 'h4';
    return <Heading data-level={block.level}>{plainMarkdown(block.text)}</Heading>;
  }
  return (
    <ul>
      {block.items.map((item) => (
        <li key={item}>
          <Strong text={item} />
        </li>
      ))}
    </ul>
  );
};

/** Every other part stood between two pairs of stars; stars that were typed are escaped and part nothing. */
const Strong = ({ text }: { text: string }) =>
  text
    .split('**')
    // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place.
    .map((part, index) => (index % 2 === 1 ? <b key={index}>{plainMarkdown(part)}</b> : plainMarkdown(part)));
