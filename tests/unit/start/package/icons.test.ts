import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { colourIconProblems, outlineIconProblems } from '../../../../src/start/package/iconChecks';
import { readPng } from '../../../../src/start/package/png';
import { commandTexts } from '../../../../src/text';

const words = commandTexts('en').packaging;
type Pixel = readonly [red: number, green: number, blue: number, opacity: number];
const white: Pixel = [255, 255, 255, 255];
const nothing: Pixel = [0, 0, 0, 0];

function chunk(type: string, data: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  // The four bytes of checksum at the end are not looked at.
  return Buffer.concat([length, Buffer.from(type, 'latin1'), data, Buffer.alloc(4)]);
}

/** A PNG whose rows are kept with the given filter of the format. */
function png(size: number, pixelAt: (x: number, y: number) => Pixel, filter = 0, bits = 8): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([bits, 6, 0, 0, 0], 8);
  const channel = (n: number, y: number): number =>
    n < 0 || y < 0 ? 0 : (pixelAt(Math.floor(n / 4), y)[((n % 4) + 4) % 4] ?? 0);
  const rows = Array.from({ length: size }, (_, y) => {
    const row = Array.from({ length: size * 4 }, (_each, n) => {
      const [left, up, corner] = [n < 4 ? 0 : channel(n - 4, y), channel(n, y - 1), n < 4 ? 0 : channel(n - 4, y - 1)];
      return channel(n, y) - (predictions[filter]?.(left, up, corner) ?? 0);
    });
    return Uint8Array.from([filter, ...row]);
  });
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return Buffer.concat([signature, ...parts]);
}

const predictions: readonly ((left: number, up: number, corner: number) => number)[] = [
  () => 0,
  (left) => left,
  (_left, up) => up,
  (left, up) => Math.floor((left + up) / 2),
  (left, up, corner) =>
    [left, up, corner].reduce((best, each) =>
      Math.abs(left + up - corner - each) < Math.abs(left + up - corner - best) ? each : best,
    ),
];

const frame = (x: number, y: number): Pixel => (x % 31 === 0 || y % 31 === 0 ? white : nothing);

describe('The icons of this app', () => {
  it('are what Teams asks for', () => {
    const icon = (file: string) => readFileSync(`appPackage/icons/${file}`);

    expect(colourIconProblems('color.png', icon('color.png'), words)).toEqual([]);
    expect(outlineIconProblems('outline.png', icon('outline.png'), words)).toEqual([]);
  });
});

describe('The outline icon', () => {
  it('may be white on nothing', () => {
    expect(outlineIconProblems('outline.png', png(32, frame), words)).toEqual([]);
  });

  it('is refused with any other colour', () => {
    const dotted = png(32, (x, y) => (x === 5 && y === 5 ? [255, 254, 255, 128] : frame(x, y)));

    expect(outlineIconProblems('outline.png', dotted, words)).toEqual([words.outlineColours('outline.png')]);
  });

  it.each([
    ['without a transparent ground', () => white],
    ['without a drawing', () => nothing],
  ])('is refused %s', (_title, pixelAt) => {
    expect(outlineIconProblems('outline.png', png(32, pixelAt), words)).toEqual([words.outlineEmpty('outline.png')]);
  });
});

describe('The colour icon', () => {
  it('is refused with a transparent place', () => {
    const holed = png(192, (x, y) => (x === 100 && y === 3 ? nothing : [11, 92, 116, 255]));

    expect(colourIconProblems('color.png', holed, words)).toEqual([words.colourTransparent('color.png')]);
  });
});

describe('Reading a PNG', () => {
  const colourful = (x: number, y: number): Pixel => [(x * 37) % 256, (y * 91) % 256, (x * y) % 256, 255 - x];

  it.each([0, 1, 2, 3, 4])('gives the same picture whichever filter was used (%d)', (filter) => {
    const picture = readPng(png(16, colourful, filter));

    const expected = Array.from({ length: 256 }, (_, n) => [...colourful(n % 16, Math.floor(n / 16))]).flat();
    expect([...(picture?.pixels ?? [])]).toEqual(expected);
  });

  it('refuses what it cannot read instead of guessing', () => {
    const good = png(16, colourful);

    expect(readPng(new Uint8Array())).toBeNull();
    expect(readPng(good.subarray(0, 40))).toBeNull();
    expect(readPng(png(16, colourful, 0, 16))).toBeNull();
    expect(readPng(Buffer.concat([good.subarray(0, 45), Buffer.alloc(300)]))).toBeNull();
  });
});
