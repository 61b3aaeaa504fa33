import type { ProcessFieldName } from '../../register';
import { isBrief, processFieldNames, processFields } from '../../register';

/** Worked out from an entry, not typed into it. `number` is `P-000123`. */
const ofTable = ['number', 'light', 'completeness', 'seal'] as const;
const ofEntries = ['productArea', 'digitalMaturity', 'priority', 'knowledgeRisk'] as const;
export const derivedColumns = [...ofTable, ...ofEntries] as const;

export type DerivedColumn = (typeof derivedColumns)[number];
/** What the register can show in a column: fields of a process, and what follows from them. */
export type RegisterColumn = ProcessFieldName | DerivedColumn;

/** What is shown as long as nobody has chosen anything else. */
export const registerColumns: readonly RegisterColumn[] = ['name', 'unit', 'owner', 'light', 'completeness', 'seal'];

/** Everything there is to choose from: the usual ones first, the rest as the form has it. */
export const possibleColumns: readonly RegisterColumn[] = [
  ...new Set<RegisterColumn>([
    ...registerColumns,
    ...derivedColumns,
    ...processFieldNames.filter((name) => isBrief[processFields[name].kind]),
  ]),
];

const known = new Set<string>(possibleColumns);

export const isRegisterColumn = (text: string): text is RegisterColumn => known.has(text);
