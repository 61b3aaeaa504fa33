const steps = 2_048;

/** Best first; equal ones stay in the given order. Counting, not comparing: a broad query ranks every entry. */
export function orderByScore(entries: Int32Array, scores: Float32Array): Int32Array {
  let most = 0;
  for (const entry of entries) most = Math.max(most, scores[entry] ?? 0);
  const step = (entry: number): number => Math.round((1 - (scores[entry] ?? 0) / most) * (steps - 1));
  const starts = new Int32Array(steps + 1);
  for (const entry of entries) starts[step(entry) + 1] = (starts[step(entry) + 1] ?? 0) + 1;
  for (let n = 1; n <= steps; n++) starts[n] = (starts[n] ?? 0) + (starts[n - 1] ?? 0);
  const ordered = new Int32Array(entries.length);
  for (const entry of entries) {
    const n = step(entry);
    const place = starts[n] ?? 0;
    starts[n] = place + 1;
    ordered[place] = entry;
  }
  return ordered;
}
