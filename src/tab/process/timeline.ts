import type { FieldValue, PersonKey, ProcessValues, ReviewValues, Stored, Version } from '../../register';
import { changedFields, lists } from '../../register';

export interface Change {
  readonly field: string;
  readonly before: FieldValue;
  readonly after: FieldValue;
}

/** One thing that happened to an entry. */
export type Event =
  | {
      readonly kind: 'created' | 'changed';
      readonly key: string;
      /** ISO 8601 instant. */
      readonly at: string;
      readonly by: PersonKey | null;
      /** What a creation started with is not a change. */
      readonly changes: readonly Change[];
      /** The state it led to. */
      readonly values: ProcessValues;
    }
  | {
      readonly kind: 'answered';
      readonly key: string;
      readonly at: string;
      readonly by: PersonKey | null;
      readonly review: ReviewValues & { readonly outcome: NonNullable<ReviewValues['outcome']> };
    };

const { fields } = lists.processes;

/** Everything that happened to one entry, newest first: its versions (newest first, too) and the answers to its reviews. */
export function timelineOf(
  versions: readonly Version<'processes'>[],
  reviews: readonly Stored<'reviews'>[],
  id: number,
): readonly Event[] {
  const saved = versions.flatMap((version, index) => savedEvent(version, versions[index + 1]));
  const answered = reviews.filter(({ values }) => values.process === id).flatMap(answeredEvent);
  return [...saved, ...answered].sort((left, right) => right.at.localeCompare(left.at));
}

function savedEvent(version: Version<'processes'>, before: Version<'processes'> | undefined): readonly Event[] {
  const { label, savedAt, savedBy, values } = version;
  const facts = { key: label, at: savedAt, by: savedBy, values };
  if (!before) return [{ kind: 'created', ...facts, changes: [] }];
  const changes = differences(before.values, values);
  // A save that changed nothing anybody can see is no event.
  return changes.length === 0 ? [] : [{ kind: 'changed', ...facts, changes }];
}

function answeredEvent({ id, modifiedAt, values }: Stored<'reviews'>): readonly Event[] {
  const { outcome } = values;
  if (outcome === null || values.state !== 'answered') return [];
  return [
    { kind: 'answered', key: `answer ${id}`, at: modifiedAt, by: values.answeredBy, review: { ...values, outcome } },
  ];
}

/** What differs between two states, field by field. */
export function differences(before: ProcessValues, after: ProcessValues): readonly Change[] {
  return changedFields(fields, before, after).map((field) => ({
    field,
    before: valueIn(before, field),
    after: valueIn(after, field),
  }));
}

const valueIn = (values: ProcessValues, field: string): FieldValue =>
  (values as Readonly<Record<string, FieldValue>>)[field] ?? null;
