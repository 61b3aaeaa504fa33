import type { Result } from './main';

const headings = ['row', 'metric', 'own', 'reference', 'ratio', 'target', ''];

/** The results as a table for a terminal. */
export function tableOf(results: readonly Result[]): string {
  const lines = [headings, ...results.map(lineOf)];
  const widths = headings.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)));
  const [heading = '', ...rest] = lines.map((line) => drawn(line, widths));
  const missed = results.filter((result) => !('failed' in result) && !result.met).length;
  const failed = results.filter((result) => 'failed' in result).length;
  const summary = `${results.length} rows, ${missed} missed, ${failed} not measured`;
  return [heading, '-'.repeat(heading.length), ...rest, '', summary].join('\n');
}

function lineOf(result: Result): readonly string[] {
  if ('failed' in result) return [result.row, result.metric, '', '', '', '', `failed: ${firstLines(result.failed)}`];
  const { row, metric, own, reference, ratio, target, met } = result;
  return [row, metric, rounded(own), rounded(reference), `${rounded(ratio)}×`, target, met ? 'met' : 'MISSED'];
}

/** Texts to the left, numbers to the right. */
function drawn(line: readonly string[], widths: readonly number[]): string {
  const cells = line.map((cell, column) => {
    const isNumber = column >= 2 && column <= 4;
    return isNumber ? cell.padStart(widths[column] ?? 0) : cell.padEnd(column === 6 ? 0 : (widths[column] ?? 0));
  });
  return cells.join('  ').trimEnd();
}

/** The whole of it stands in the file. */
const firstLines = (text: string): string => text.split('\n').filter(Boolean).slice(0, 3).join(' / ').slice(0, 240);

function rounded(value: number): string {
  const decimals = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return value.toFixed(decimals);
}
