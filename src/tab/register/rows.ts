import type { Day, Language } from '../../register';
import { dayNumber, processFields, processNumber } from '../../register';
import { texts } from '../../text';
import type { ProcessTable, ReviewState } from '../copy';
import { codeAt, isSealedAt, nameAt, reviewAt } from '../copy';
import type { RegisterData } from '../shell';

/** One line of the register as it is drawn. */
export interface RegisterRow {
  readonly id: number;
  /** `P-000012`, as people quote it. */
  readonly number: string;
  readonly name: string;
  readonly unitName: string;
  readonly ownerName: string;
  readonly review: ReviewState;
  readonly percent: number;
  readonly isSealed: boolean;
  /** What the entry is, where that doesn't go without saying. */
  readonly status: string | null;
}

export type RowNames = Pick<RegisterData, 'unitName' | 'personName'>;

/** The line at a place of the table; made when it is drawn, and the same object until something in it changes. */
export function createRows(table: ProcessTable, names: RowNames, today: Day, language: Language) {
  const todayNumber = dayNumber(today);
  const made = new Map<number, RegisterRow>();
  return (row: number): RegisterRow | undefined => {
    const id = table.ids[row];
    if (id === undefined) return undefined;
    const known = made.get(row);
    if (known) return known;
    const unit = codeAt(table.unit, row);
    const fresh: RegisterRow = {
      id,
      number: processNumber(id),
      name: nameAt(table, row),
      unitName: names.unitName(unit === null ? null : Number(unit)),
      ownerName: names.personName(codeAt(table.owner, row)),
      review: reviewAt(table, row, todayNumber),
      percent: table.percent[row] ?? 0,
      isSealed: isSealedAt(table, row, todayNumber),
      status: statusNote(codeAt(table.status, row), language),
    };
    const drawn = sameAsBefore(fresh);
    made.set(row, drawn);
    return drawn;
  };
}

/** What most entries are goes without saying; what somebody has typed into the list by hand is shown as it is. */
function statusNote(status: string | null, language: Language): string | null {
  if (status === null || status === 'released') return null;
  const choices: Readonly<Record<string, { readonly [Key in Language]: string } | undefined>> =
    processFields.status.choices;
  return choices[status]?.[language] ?? `${status} (${texts(language).upkeep.unknownValue})`;
}

/** Lines as they were drawn last, by id: what did not change over a refresh is not drawn again. */
const drawnBefore = new Map<number, RegisterRow>();
const rememberedAtMost = 2_000;

function sameAsBefore(row: RegisterRow): RegisterRow {
  const before = drawnBefore.get(row.id);
  if (before && isSame(before, row)) return before;
  if (drawnBefore.size >= rememberedAtMost) drawnBefore.clear();
  drawnBefore.set(row.id, row);
  return row;
}

function isSame(one: RegisterRow, other: RegisterRow): boolean {
  const { review: left, ...first } = one;
  const { review: right, ...second } = other;
  return isShallowlySame(first, second) && isShallowlySame(left, right);
}

function isShallowlySame<Facts extends object>(one: Facts, other: Facts): boolean {
  return Object.entries(one).every(([name, value]) => other[name as keyof Facts] === value);
}
