/** Makes a screenshot small: of the colours of our pages 256 are enough, and a palette takes a third of the bytes. */
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
const COLOURS = 256;

interface Raw {
  width: number;
  height: number;
  /** `0xrrggbb`, row by row. */
  pixels: Uint32Array;
}

/** A browser's screenshot (8 bits, RGB or RGBA, not interlaced) with its colours reduced to a palette. */
export const smallPng = (file: Buffer): Buffer => {
  const { width, height, pixels } = decode(file);
  const palette = commonest(pixels);
  const indexOf = nearestIn(palette);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) rows[y * (width + 1) + 1 + x] = indexOf(pixels[y * width + x] ?? 0);
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 3, 0, 0, 0]);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap(parts))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

const parts = (colour: number): [number, number, number] => [
  (colour >> 16) & 255,
  (colour >> 8) & 255,
  colour & 255,
];

/** A sign is small and of a strong colour; the many greys at the edges of letters must not crowd it out. */
const weightOf = (colour: number): number => {
  const channels = parts(colour);
  return 1 + (Math.max(...channels) - Math.min(...channels)) / 8;
};

const commonest = (pixels: Uint32Array): number[] => {
  const counts = new Map<number, number>();
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  return [...counts]
    .toSorted(([one, a], [other, b]) => b * weightOf(other) - a * weightOf(one))
    .slice(0, COLOURS)
    .map(([colour]) => colour);
};

/** The place in the palette of the colour that comes nearest; each is looked for once. */
const nearestIn = (palette: readonly number[]): ((colour: number) => number) => {
  const known = new Map(palette.map((colour, index) => [colour, index]));
  return (colour) => {
    const before = known.get(colour);
    if (before !== undefined) return before;
    const distances = palette.map((other) => distance(colour, other));
    const index = distances.indexOf(Math.min(...distances));
    known.set(colour, index);
    return index;
  };
};

const distance = (a: number, b: number): number => {
  const [red, green, blue] = parts(a);
  const [otherRed, otherGreen, otherBlue] = parts(b);
  return (red - otherRed) ** 2 + (green - otherGreen) ** 2 + (blue - otherBlue) ** 2;
};

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
};

const decode = (file: Buffer): Raw => {
  const data: Buffer[] = [];
  for (let at = SIGNATURE.length; at < file.length; at += 12 + file.readUInt32BE(at)) {
    const start = at + 8;
    if (file.toString('latin1', at + 4, start) === 'IDAT')
      data.push(file.subarray(start, start + file.readUInt32BE(at)));
  }
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  const size = file[25] === 6 ? 4 : 3;
  const bytes = unfiltered(inflateSync(Buffer.concat(data)), width * size, size);
  const pixels = Uint32Array.from({ length: width * height }, (_, n) => bytes.readUIntBE(n * size, 3));
  return { width, height, pixels };
};

/** Takes the filter off each row (PNG specification, 9.2). */
const unfiltered = (filtered: Buffer, stride: number, size: number): Buffer => {
  const rows = filtered.length / (stride + 1);
  const out = Buffer.alloc(rows * stride);
  for (let row = 0; row < rows; row += 1) {
    const filter = filtered[row * (stride + 1)] ?? 0;
    for (let n = 0; n < stride; n += 1) {
      const at = row * stride + n;
      const left = n < size ? 0 : (out[at - size] ?? 0);
      const above = row === 0 ? 0 : (out[at - stride] ?? 0);
      const corner = row === 0 || n < size ? 0 : (out[at - stride - size] ?? 0);
      const given = filtered[row * (stride + 1) + 1 + n] ?? 0;
      out[at] = (given + predicted(filter, left, above, corner)) & 255;
    }
  }
  return out;
};

const predicted = (filter: number, left: number, above: number, corner: number): number => {
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  if (filter !== 4) return 0;
  const guess = left + above - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? above : corner;
};
