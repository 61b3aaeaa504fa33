import type { Coverage, UnitCoverage } from '../../register';
import { processNumber } from '../../register';
import type { CatalogueData } from './useCatalogueData';

/** What is missing in a unit, each kind with its ids: of services for the first, of processes for the others. */
export const findingKinds = ['withoutProcess', 'withoutService', 'withWithdrawn'] as const;
export type FindingKind = (typeof findingKinds)[number];

interface FindingWords {
  readonly findings: Readonly<Record<FindingKind, string>>;
  readonly findingsHeaders: readonly string[];
}

interface FindingNames {
  readonly unit: (unit: number | null) => string;
  readonly process: (id: number) => string;
}

/** Every gap with its unit as a line of a table for `csvText`. */
export function findingRows(
  units: Coverage['units'],
  { services }: Pick<CatalogueData, 'services'>,
  names: FindingNames,
  words: FindingWords,
): readonly (readonly string[])[] {
  const byId = new Map(services.map((service) => [service.id, service]));
  const numberAndName = (kind: FindingKind, id: number): readonly [string, string] => {
    if (kind !== 'withoutProcess') return [processNumber(id), names.process(id)];
    const service = byId.get(id);
    return [service?.key ?? '', service?.name ?? ''];
  };
  const lines = (one: UnitCoverage) =>
    findingKinds.flatMap((kind) =>
      one[kind].map((id) => [names.unit(one.unit), words.findings[kind], ...numberAndName(kind, id)]),
    );
  return [words.findingsHeaders, ...units.flatMap(lines)];
}
