import type { ServiceGroups } from './groups';
import { groupUnit } from './groups';

/** What the report needs of a service. */
export interface CoveredService {
  readonly id: number;
  readonly key: string | null;
  readonly name: string;
  readonly withdrawnOn: string | null;
}

/** What it needs of a process that is not retired. */
export interface CoveringProcess {
  readonly id: number;
  readonly unit: number | null;
  readonly keys: readonly string[];
}

export interface UnitCoverage {
  /** Null for processes without a unit. */
  readonly unit: number | null;
  /** Services that concern the unit: its processes name them, or the team has assigned their group to it. */
  readonly services: number;
  /** Of these, the ones that no process names. */
  readonly withoutProcess: readonly number[];
  readonly processes: number;
  readonly withoutService: readonly number[];
  /** Processes that name a key which the catalogue has withdrawn. */
  readonly withWithdrawn: readonly number[];
}

export interface Coverage {
  readonly services: number;
  readonly linkedServices: number;
  readonly processes: number;
  readonly linkedProcesses: number;
  readonly units: readonly UnitCoverage[];
}

/** Which services have a process and which processes a service, as a whole and by unit. Withdrawn services count as none. */
export function coverageOf(
  services: readonly CoveredService[],
  processes: readonly CoveringProcess[],
  groups: ServiceGroups,
): Coverage {
  const inUse = services.filter(({ withdrawnOn }) => withdrawnOn === null);
  const gone = new Set(services.flatMap(({ key, withdrawnOn }) => (key !== null && withdrawnOn !== null ? [key] : [])));
  const known = new Map(inUse.flatMap((service) => (service.key === null ? [] : [[service.key, service] as const])));
  for (const key of known.keys()) gone.delete(key);
  const named = new Set(processes.flatMap(({ keys }) => keys));
  const units = new Map<number | null, Collected>();
  const at = (unit: number | null): Collected => {
    const before = units.get(unit);
    if (before) return before;
    const fresh = {
      services: new Set<number>(),
      withoutProcess: [],
      processes: 0,
      withoutService: [],
      withWithdrawn: [],
    };
    units.set(unit, fresh);
    return fresh;
  };
  for (const { id, unit, keys } of processes) {
    const collected = at(unit);
    collected.processes += 1;
    if (keys.length === 0) collected.withoutService.push(id);
    if (keys.some((key) => gone.has(key))) collected.withWithdrawn.push(id);
    for (const key of keys) {
      const service = known.get(key);
      if (service) collected.services.add(service.id);
    }
  }
  for (const { id, key } of inUse) {
    const unit = groupUnit(key, groups);
    if (unit === null) continue;
    at(unit).services.add(id);
    if (key !== null && !named.has(key)) at(unit).withoutProcess.push(id);
  }
  return {
    services: inUse.length,
    linkedServices: inUse.filter(({ key }) => key !== null && named.has(key)).length,
    processes: processes.length,
    linkedProcesses: processes.filter(({ keys }) => keys.length > 0).length,
    units: [...units].map(([unit, { services: concerned, ...rest }]) => ({ unit, services: concerned.size, ...rest })),
  };
}

interface Collected {
  readonly services: Set<number>;
  readonly withoutProcess: number[];
  processes: number;
  readonly withoutService: number[];
  readonly withWithdrawn: number[];
}
