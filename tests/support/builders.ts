/** Builders name only what matters to a test; everything else is believable and constant. */
import type { ListKey, ProcessValues, ReviewValues, Stored, UnitValues, Values } from '../../src/register';
import { emptyValues, lists } from '../../src/register';

/** Values of a complete-enough, released process, due for review on 2027-03-01. */
export function processValues(values: Partial<ProcessValues> = {}): ProcessValues {
  return emptyValues(lists.processes.fields, {
    name: 'Hundesteuer festsetzen',
    unit: 1,
    owner: 'olga.brandt@stadt.example',
    category: 'core',
    status: 'released',
    cycleMonths: 12,
    lastReviewed: '2026-03-01',
    nextReview: '2027-03-01',
    ...values,
  });
}

export function aProcess(values: Partial<ProcessValues> = {}, id = 1): Stored<'processes'> {
  return stored(id, processValues(values));
}

export function aUnit(values: Partial<UnitValues> = {}, id = 1): Stored<'units'> {
  return stored(id, emptyValues(lists.units.fields, { name: 'Steuern und Abgaben', number: '22.1', ...values }));
}

/** The list whose entries hold exactly such values. */
type ListOf<Held> = {
  [Key in ListKey]: Held extends Values<Key> ? (Values<Key> extends Held ? Key : never) : never;
}[ListKey];

/** Any entry around the given values. */
export const stored = <Held extends Values<ListKey>>(id: number, values: Held): Stored<ListOf<Held>> =>
  entryOf<ListKey>(id, values) as Stored<ListOf<Held>>;

/** The same for a list that the type names and not its values. */
export const entryOf = <Key extends ListKey>(id: number, values: Values<Key>): Stored<Key> => ({
  id,
  etag: `"00000000-0000-4000-8000-${String(id).padStart(12, '0')},1"`,
  createdAt: '2026-03-01T08:00:00Z',
  modifiedAt: '2026-03-01T08:00:00Z',
  modifiedBy: null,
  values,
});

/** An open request to the owner of process 1, sent as a card and due on 2027-03-01. */
export function aReview(values: Partial<ReviewValues> = {}, id = 1): Stored<'reviews'> {
  return stored(
    id,
    emptyValues(lists.reviews.fields, {
      title: 'Hundesteuer festsetzen',
      process: 1,
      openKey: `open:${id}`,
      dueOn: '2027-03-01',
      openedOn: '2027-02-15',
      addressee: 'olga.brandt@stadt.example',
      level: 'owner',
      state: 'open',
      delivery: 'sent',
      activity: `card-${id}`,
      ...values,
    }),
  );
}
