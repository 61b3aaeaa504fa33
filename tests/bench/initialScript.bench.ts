/** Row 12: what people wait for before the tab shows anything. */
import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import type { Surroundings } from './main';
import type { BenchRow } from './searchRows';

const mostKilobytes = 170;

export async function benchInitialScript({ build }: Surroundings): Promise<readonly BenchRow[]> {
  const own = await compressedKilobytes(await build('tab'));
  const reference = await compressedKilobytes(await build('react'));
  return [
    {
      metric: 'initial script of the tab, KB compressed, against React and React DOM alone',
      own,
      reference,
      ratio: own / reference,
      target: `≤ ${mostKilobytes} KB`,
      met: own <= mostKilobytes,
    },
  ];
}

async function compressedKilobytes(scripts: readonly string[]): Promise<number> {
  const sizes = await Promise.all(scripts.map(async (script) => gzipSync(await readFile(script)).length));
  return sizes.reduce((sum, size) => sum + size, 0) / 1024;
}
