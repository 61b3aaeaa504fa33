import type { FieldValue, PersonKey, ReviewValues, Stored, Version } from '../../register';
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
  const facts = { key: label, at: savedAt, by: savedBy };
  if (!before) return [{ kind: 'created', ...facts, changes: [] }];
  const changes = changedFields(fields, before.values, values).map((field) => ({
    field,
    before: valueIn(before, field),
    after: valueIn(version, field),
  }));
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

const valueIn = ({ values }: Version<'processes'>, field: string): FieldValue =>
  (values as Readonly<Record<string, FieldValue>>)[field] ?? null;
