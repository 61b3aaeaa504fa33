import { useDeferredValue, useMemo, useState } from 'react';
import type { ColumnMapping, ImportPlan, ImportTarget } from '../../register';
import { planImport, proposeMapping, remapped, sourcesNeeded } from '../../register';
import type { ProcessTable } from '../copy';
import { nameAt } from '../copy';
import { useRegisterData } from '../shell';
import type { OpenedFile } from './openFile';

export interface Plan {
  readonly mapping: ColumnMapping;
  readonly assign: (column: number, target: ImportTarget | null) => void;
  readonly unit: number | null;
  readonly setUnit: (unit: number | null) => void;
  /** What is still missing before anything can be planned. */
  readonly missing: 'name' | 'unit' | null;
  /** Null while something is missing; one step behind the choices until `isCurrent`. */
  readonly plan: ImportPlan | null;
  readonly isCurrent: boolean;
}

/** What the import of a file would do, kept in step with the choices on the screen. */
export function usePlan(file: OpenedFile): Plan {
  const { units, resources, table, people } = useRegisterData();
  const [mapping, setMapping] = useState<ColumnMapping>(() => proposeMapping(file.header.names));
  const [unit, setUnit] = useState<number | null>(null);
  const choices = useMemo(() => ({ mapping, unit }), [mapping, unit]);
  // Thousands of rows take a moment: choosing stays quick, the preview follows.
  const settled = useDeferredValue(choices);
  const plan = useMemo(() => {
    if (missingIn(settled) !== null) return null;
    const processes = sourcesNeeded(settled.mapping).processes ? namesIn(table) : [];
    const sources = { units, resources, processes, people: [...people.values()] };
    return planImport({ rows: file.sheet.rows, header: file.header, sources, ...settled });
  }, [file, settled, units, resources, table, people]);
  const assign = (column: number, target: ImportTarget | null) =>
    setMapping((before) => remapped(before, column, target));
  return { mapping, assign, unit, setUnit, missing: missingIn(choices), plan, isCurrent: choices === settled };
}

const namesIn = (table: ProcessTable) =>
  Array.from(table.ids, (id, row) => ({ id, values: { name: nameAt(table, row) } }));

function missingIn({ mapping, unit }: Pick<Plan, 'mapping' | 'unit'>): Plan['missing'] {
  if (!mapping.includes('name')) return 'name';
  return unit === null && !mapping.includes('unit') ? 'unit' : null;
}
