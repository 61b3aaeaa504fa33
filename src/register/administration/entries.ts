import type { Day } from '../calendar';
import type { Field, FieldValue, PersonKey } from '../schema/field';
import type { ListKey } from '../schema/lists';
import { lists } from '../schema/lists';
import { validateField } from '../schema/validate';
import { foldedName } from '../exchange/clean';
import type { Finding, FindingCode } from './finding';
import { finding } from './finding';

/** An entry as the site holds it, odd values included. */
export interface FoundEntry {
  readonly id: number;
  /** By the name of the field; what could not be read is left out. */
  readonly values: Readonly<Record<string, FieldValue | undefined>>;
  /** The technical key that keeps it from being created twice. */
  readonly key: string | null;
  readonly author: PersonKey | null;
  /** Whether anybody has saved it since it was made. */
  readonly saved: boolean;
}

/** What an entry can't say about itself. */
export interface EntrySurroundings {
  readonly today: Day;
  /** The ids each list holds; a list that was not read is left out, and nothing is said about what points into it. */
  readonly ids: Partial<Readonly<Record<ListKey, ReadonlySet<number>>>>;
  /** Last days of the units that have one. */
  readonly unitEnds: ReadonlyMap<number, Day>;
  /** People who were looked for in the directory and are not there. */
  readonly gone: ReadonlySet<PersonKey>;
  /** Null when membership can't be told, because groups are made of groups. */
  readonly mayRelease: ((person: PersonKey) => boolean) | null;
}

/** Everything odd about the entries of a list, one finding for each kind, column and value, with all entries it is about. */
export function entryFindings(
  list: ListKey,
  entries: readonly FoundEntry[],
  around: EntrySurroundings,
): readonly Finding[] {
  const found = new Map<string, { one: Finding; ids: number[] }>();
  const take = (id: number, one: Finding) => {
    const mark = [one.code, one.column?.name, JSON.stringify(one.facts)].join(' ');
    const known = found.get(mark);
    if (known) known.ids.push(id);
    else found.set(mark, { one, ids: [id] });
  };
  const doubles = keysTwice(entries);
  for (const entry of entries) {
    for (const one of oddities(list, entry, around)) take(entry.id, one);
    if (entry.key === null) take(entry.id, finding('keyMissing', list));
    else if (doubles.has(entry.id)) take(entry.id, finding('keyTwice', list));
  }
  return [...found.values()].map(({ one, ids }) => ({ ...one, entries: ids }));
}

/** Every entry but the oldest among those that share a key: only they need another one. */
function keysTwice(entries: readonly FoundEntry[]): ReadonlySet<number> {
  const known = new Set<string>();
  const doubles = new Set<number>();
  for (const { id, key } of [...entries].sort((left, right) => left.id - right.id)) {
    if (key === null) continue;
    if (known.has(key.toLowerCase())) doubles.add(id);
    known.add(key.toLowerCase());
  }
  return doubles;
}

function oddities(list: ListKey, entry: FoundEntry, around: EntrySurroundings): readonly Finding[] {
  const { fields } = lists[list];
  const ofFields = Object.entries<Field>(fields).flatMap(([name, field]) => {
    const value = entry.values[name];
    if (value === undefined) return [];
    return [...valueOddities(list, field, value), ...pointerOddities(list, field, value, entry, around)];
  });
  return list === 'processes' && isReleasedPastTheTab(entry, around)
    ? [...ofFields, finding('releasedPastTheTab', list)]
    : ofFields;
}

function valueOddities(list: ListKey, field: Field, value: FieldValue): readonly Finding[] {
  if ((field.kind === 'choice' || field.kind === 'choices') && value !== null)
    return (Array.isArray(value) ? value : [value]).flatMap((one) => choiceOddity(list, field, String(one)));
  const problem = validateField(field, value, 'draft');
  if (!problem) return [];
  if (problem.code === 'required') return [about('valueMissing', list, field)];
  return [about('oddValue', list, field, { problem: problem.code, ...bounds(problem.facts) })];
}

/** A choice that was typed by hand; often it is the label of the one that was meant. */
function choiceOddity(
  list: ListKey,
  field: Extract<Field, { kind: 'choice' | 'choices' }>,
  value: string,
): readonly Finding[] {
  if (Object.hasOwn(field.choices, value)) return [];
  const meant = meantChoice(field, value);
  if (meant === null) return [about('unknownChoice', list, field, { value: value.slice(0, 80) })];
  return [about('choiceByLabel', list, field, { value, meant, label: field.choices[meant]?.de ?? meant })];
}

/** The key of the choice whose key or label, in either language, reads like the text; null when none or several do. */
export function meantChoice(field: Extract<Field, { kind: 'choice' | 'choices' }>, text: string): string | null {
  const wanted = foldedName(text);
  const meant = Object.entries(field.choices)
    .filter(([key, { de, en }]) => [key, de, en].some((one) => foldedName(one) === wanted))
    .map(([key]) => key);
  return meant.length === 1 ? (meant[0] ?? null) : null;
}

function pointerOddities(
  list: ListKey,
  field: Field,
  value: FieldValue,
  entry: FoundEntry,
  { ids, unitEnds, gone, today }: EntrySurroundings,
): readonly Finding[] {
  const isDone = list === 'reviews' || entry.values['status'] === 'retired';
  if (field.kind === 'person')
    return !isDone && gone.has(String(value)) ? [about('personGone', list, field, { name: String(value) })] : [];
  if (field.kind !== 'reference' && field.kind !== 'references') return [];
  const known = ids[field.target as ListKey];
  return (Array.isArray(value) ? value : [value]).flatMap((one) => {
    if (one === null || !known) return [];
    const id = Number(one);
    if (!known.has(id)) return [about(field.required ? 'unitMissing' : 'deadReference', list, field, { target: id })];
    const end = field.target === 'units' ? unitEnds.get(id) : undefined;
    return end !== undefined && end < today && !isDone ? [about('unitEnded', list, field, { target: id, end })] : [];
  });
}

/**
 * An entry that nobody has touched since somebody made it as released who may only make drafts: the tab does not do
 * that, so it came another way (decision 0008).
 */
function isReleasedPastTheTab({ values, author, saved }: FoundEntry, { mayRelease }: EntrySurroundings): boolean {
  if (saved || author === null || mayRelease === null) return false;
  const status = values['status'];
  const isFurther = typeof status === 'string' && status !== 'draft' && status !== 'review';
  return (isFurther || values['lastReviewed'] != null) && !mayRelease(author);
}

const about = (code: FindingCode, list: ListKey, field: Field, facts: Finding['facts'] = {}): Finding =>
  finding(code, list, { column: { name: field.column, label: field.label }, facts });

/** What differs from entry to entry stays out, so that they are told together. */
function bounds(facts: Readonly<Record<string, string | number>> = {}): Readonly<Record<string, string | number>> {
  return Object.fromEntries(
    Object.entries(facts).filter(([name]) => ['minimum', 'maximum', 'decimals'].includes(name)),
  );
}
