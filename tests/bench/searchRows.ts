/** One line of the benchmark's table: what was measured, against what, and what is promised. */
export interface BenchRow {
  readonly metric: string;
  readonly own: number;
  readonly reference: number;
  readonly ratio: number;
  readonly target: string;
  readonly met: boolean;
}

export const ratioRow = (metric: string, own: number, reference: number, most: number): BenchRow => {
  const ratio = own / reference;
  return { metric, own, reference, ratio, target: `≤ ${most}×`, met: ratio <= most };
};

export const leastRow = (metric: string, own: number, reference: number, least: number, unit: string): BenchRow => ({
  metric,
  own,
  reference,
  ratio: own / reference,
  target: `≥ ${least} ${unit}`,
  met: own >= least,
});

export const quantile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
};

export const median = (values: readonly number[]): number => quantile(values, 0.5);
