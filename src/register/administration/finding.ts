import type { Words } from '../schema/field';
import type { ListKey } from '../schema/lists';

/** `error`: something does not work or is open to the wrong people. `warning`: it will. `hint`: worth a look. */
export type Severity = 'error' | 'warning' | 'hint';

/** What a finding is about; in this order they are told. */
export const findingAreas = ['schema', 'rights', 'columns', 'entries', 'size'] as const;
export type FindingArea = (typeof findingAreas)[number];

/** What can be done about findings. The words say beforehand what each of them will do. */
export type RepairKind =
  | 'completeSetUp'
  | 'addColumn'
  | 'addIndex'
  | 'addChoices'
  | 'makeUnique'
  | 'setBounds'
  | 'setLabel'
  | 'makeOptional'
  | 'setView'
  | 'keepVersions'
  | 'keepFromSearch'
  | 'keepToOwn'
  | 'followList'
  | 'separateRights'
  | 'setLevel'
  | 'letIn'
  | 'takeRightsAway'
  | 'restorePermissionLevel'
  | 'setChoice'
  | 'setKey'
  | 'removeDeadReference'
  | 'setToDraft';

interface Kind {
  readonly area: FindingArea;
  readonly severity: Severity;
  readonly repair: RepairKind | null;
  /** Takes something away from people or changes what an entry says: only after a question, never in a row with others. */
  readonly asks?: true;
}

/** Everything the check can find. Where no repair stands, only a person can decide what is right. */
export const findingKinds = {
  schemaUnnoted: { area: 'schema', severity: 'error', repair: 'completeSetUp' },
  schemaOlder: { area: 'schema', severity: 'error', repair: 'completeSetUp' },
  schemaNewer: { area: 'schema', severity: 'warning', repair: null },
  listMissing: { area: 'schema', severity: 'error', repair: 'completeSetUp' },
  groupMissing: { area: 'rights', severity: 'error', repair: 'completeSetUp' },
  permissionLevelMissing: { area: 'rights', severity: 'error', repair: 'completeSetUp' },
  permissionLevelAltered: { area: 'rights', severity: 'error', repair: 'restorePermissionLevel', asks: true },
  groupNotLetIn: { area: 'rights', severity: 'error', repair: 'letIn' },
  rightsInherited: { area: 'rights', severity: 'error', repair: 'separateRights', asks: true },
  levelTooHigh: { area: 'rights', severity: 'error', repair: 'setLevel', asks: true },
  levelTooLow: { area: 'rights', severity: 'error', repair: 'setLevel' },
  strangerHasRights: { area: 'rights', severity: 'warning', repair: 'takeRightsAway', asks: true },
  entryHasOwnRights: { area: 'rights', severity: 'warning', repair: 'followList', asks: true },
  columnMissing: { area: 'columns', severity: 'error', repair: 'addColumn' },
  columnOfOtherType: { area: 'columns', severity: 'error', repair: null },
  choicesRemoved: { area: 'columns', severity: 'error', repair: 'addChoices' },
  boundsAltered: { area: 'columns', severity: 'warning', repair: 'setBounds' },
  indexMissing: { area: 'columns', severity: 'warning', repair: 'addIndex' },
  indexTooLate: { area: 'columns', severity: 'warning', repair: null },
  notUnique: { area: 'columns', severity: 'error', repair: 'makeUnique' },
  labelAltered: { area: 'columns', severity: 'hint', repair: 'setLabel' },
  requiredByHand: { area: 'columns', severity: 'warning', repair: 'makeOptional' },
  viewAltered: { area: 'columns', severity: 'hint', repair: 'setView' },
  versionsNotKept: { area: 'columns', severity: 'error', repair: 'keepVersions' },
  tooFewVersions: { area: 'columns', severity: 'warning', repair: 'keepVersions' },
  notKeptToOwn: { area: 'rights', severity: 'error', repair: 'keepToOwn' },
  searchable: { area: 'rights', severity: 'error', repair: 'keepFromSearch' },
  keyMissing: { area: 'entries', severity: 'hint', repair: 'setKey' },
  keyTwice: { area: 'entries', severity: 'warning', repair: 'setKey' },
  choiceByLabel: { area: 'entries', severity: 'warning', repair: 'setChoice' },
  unknownChoice: { area: 'entries', severity: 'warning', repair: null },
  valueMissing: { area: 'entries', severity: 'warning', repair: null },
  oddValue: { area: 'entries', severity: 'warning', repair: null },
  deadReference: { area: 'entries', severity: 'warning', repair: 'removeDeadReference', asks: true },
  unitMissing: { area: 'entries', severity: 'warning', repair: null },
  unitEnded: { area: 'entries', severity: 'warning', repair: null },
  personGone: { area: 'entries', severity: 'warning', repair: null },
  releasedPastTheTab: { area: 'entries', severity: 'warning', repair: 'setToDraft', asks: true },
  manyEntries: { area: 'size', severity: 'hint', repair: null },
  tooManyScopes: { area: 'size', severity: 'warning', repair: null },
  rowTooWide: { area: 'size', severity: 'warning', repair: null },
  tooManyLookups: { area: 'size', severity: 'warning', repair: null },
  tooManyIndexes: { area: 'size', severity: 'warning', repair: null },
} as const satisfies Record<string, Kind>;

export type FindingCode = keyof typeof findingKinds;

/** One thing that is not as the schema wants it; the words come from the room `text`, by code. */
export interface Finding {
  readonly code: FindingCode;
  readonly list: ListKey | null;
  /** Internal name and label of the column it is about. */
  readonly column: { readonly name: string; readonly label: Words } | null;
  /** Ids of the entries it is about, ascending; empty when it is about the list. */
  readonly entries: readonly number[];
  /** What fills the gaps of its sentence. */
  readonly facts: Readonly<Record<string, string | number | readonly string[]>>;
}

/** Told the same way in every language and from run to run; two findings with the same mark are the same one. */
export const findingMark = ({ code, list, column, facts }: Finding): string =>
  [code, list ?? '', column?.name ?? '', facts['name'] ?? '', facts['value'] ?? ''].join(' ');

export const severityOf = ({ code }: Pick<Finding, 'code'>): Severity => findingKinds[code].severity;
export const areaOf = ({ code }: Pick<Finding, 'code'>): FindingArea => findingKinds[code].area;
export const repairOf = ({ code }: Pick<Finding, 'code'>): RepairKind | null => findingKinds[code].repair;

/** Whether its repair takes something away or changes content, so that a person has to say yes to it alone. */
export const asksFirst = ({ code }: Pick<Finding, 'code'>): boolean => {
  const kind: Kind = findingKinds[code];
  return kind.asks === true;
};

/** A finding from its parts; what is not given is empty. */
export function finding(code: FindingCode, list: ListKey | null, more: Partial<Finding> = {}): Finding {
  return { code, list, column: null, entries: [], facts: {}, ...more };
}
