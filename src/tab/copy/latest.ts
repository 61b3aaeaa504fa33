import type { Stored } from '../../register';

type Process = Stored<'processes'>;

/** The entries changed last, the latest first: one pass, since few of many are wanted. */
export function latestOf(processes: readonly Process[], atMost: number): readonly Process[] {
  const latest: Process[] = [];
  for (const process of processes) {
    const last = latest.at(-1);
    if (last && latest.length >= atMost && !isLaterThan(process, last)) continue;
    const place = latest.findIndex((other) => isLaterThan(process, other));
    latest.splice(place < 0 ? latest.length : place, 0, process);
    if (latest.length > atMost) latest.pop();
  }
  return latest;
}

const isLaterThan = (one: Process, other: Process): boolean =>
  one.modifiedAt === other.modifiedAt ? one.id > other.id : one.modifiedAt > other.modifiedAt;
