import type { Day } from '../calendar';
import { compareDays, isDay } from '../calendar';
import { isObject, parsedSetting } from '../settings/json';
import { reorganisationPrefix as prefix } from '../settings/reorganisationDays';
import type { SettingRow } from '../settings/sharedViews';
import type { Stored } from '../store';
import type { ChangePlan } from './plan';
import { plannedUpdate } from './plan';
import type { AssignmentRule, NewUnit, Reorganisation, UnitRef } from './reorganise';

/** A reorganisation as somebody decides it. */
export interface ReorganisationDraft extends Reorganisation {
  readonly kind: 'split' | 'join';
}

/** SharePoint's long text holds 63,999 characters; what is above this is refused before it is sent. */
const longestPlan = 60_000;

/** A key for a new reorganisation; it is the title of the row, too, that keeps it for a later day. */
export const reorganisationKey = (unique: string): string => `${prefix}${unique}`;

/** Whether a reorganisation begins on a later day: until then nothing of it is carried out. */
export const isComing = ({ day }: Pick<Reorganisation, 'day'>, today: Day): boolean => compareDays(day, today) > 0;

/**
 * Value of the row that keeps a reorganisation for its day; null gives it up or says that it is carried out, while the row stays: nobody
 * deletes in the register.
 */
export const plannedReorganisationText = (draft: ReorganisationDraft | null): string =>
  JSON.stringify(draft ?? { removed: true });

/** With the end of keeping it as the last step, so that it is taken back together with the rest; `row` is null where it was never kept. */
export function withEndOfKeeping<Plan extends ChangePlan>(plan: Plan, row: Stored<'settings'> | null): Plan {
  if (!row) return plan;
  return {
    ...plan,
    steps: [...plan.steps, [plannedUpdate('settings', row, { value: plannedReorganisationText(null) })]],
  };
}

/** Whether the row can hold it: thousands of processes assigned one by one are too much. */
export const fitsIntoSetting = (draft: ReorganisationDraft): boolean =>
  plannedReorganisationText(draft).length <= longestPlan;

/** Those that wait for their day, the earliest first; rows in a form without sense are left out. */
export function plannedReorganisationsIn(rows: readonly SettingRow[]): readonly ReorganisationDraft[] {
  const drafts = rows.flatMap(({ values: { title, value } }) => {
    if (!title?.startsWith(prefix)) return [];
    const draft = readDraft(title, parsedSetting(value ?? ''));
    return draft ? [draft] : [];
  });
  return drafts.sort((left, right) => compareDays(left.day, right.day) || left.key.localeCompare(right.key));
}

function readDraft(key: string, value: unknown): ReorganisationDraft | null {
  if (!isObject(value) || value['removed'] === true) return null;
  const { kind, day, old, created, rules, oneByOne, children, standard, successor } = value;
  if ((kind !== 'split' && kind !== 'join') || typeof day !== 'string' || !isDay(day) || !isListOf(old, isRef))
    return null;
  if (!isListOf(created, isNewUnit) || !isListOf(rules, isRule) || !isRefs(oneByOne) || !isRefs(children)) return null;
  if (!isRefOrNull(standard) || !isRefOrNull(successor)) return null;
  return { key, kind, day, old, created, rules, oneByOne, children, standard, successor };
}

const isRef = (value: unknown): value is UnitRef => typeof value === 'number' && Number.isInteger(value);
const isRefOrNull = (value: unknown): value is UnitRef | null => value === null || isRef(value);
const isListOf = <One>(value: unknown, isOne: (one: unknown) => one is One): value is readonly One[] =>
  Array.isArray(value) && value.every(isOne);
const isRefs = (value: unknown): value is Readonly<Record<number, UnitRef>> =>
  isObject(value) && Object.values(value).every(isRef);
const isRule = (value: unknown): value is AssignmentRule =>
  isObject(value) &&
  (value['by'] === 'name' || value['by'] === 'category') &&
  typeof value['what'] === 'string' &&
  isRef(value['to']);
/** What is wrong with its values, planning says. */
const isNewUnit = (value: unknown): value is NewUnit =>
  isObject(value) && isRef(value['standIn']) && value['standIn'] < 0 && isObject(value['values']);
