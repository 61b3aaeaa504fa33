import { compareDays, isDay } from '../calendar';
import { isObject, parsedSetting } from '../settings/json';
import type { SettingRow } from '../settings/sharedViews';
import type { AssignmentRule, NewUnit, Reorganisation, UnitRef } from './reorganise';

/** What the title of a row begins with that keeps a reorganisation for its day. */
export const reorganisationPrefix = 'reorganisation:';

/** A reorganisation as somebody decides it. */
export interface ReorganisationDraft extends Reorganisation {
  readonly kind: 'split' | 'join';
}

/** Those that wait for their day, the earliest first; rows in a form without sense are left out. */
export function plannedReorganisationsIn(rows: readonly SettingRow[]): readonly ReorganisationDraft[] {
  const drafts = rows.flatMap(({ values: { title, value } }) => {
    if (!title?.startsWith(reorganisationPrefix)) return [];
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
