import type { ProcessValues } from '../process/schema';
import { closed, isOpenRequest } from '../review/keys';
import type { Values } from '../schema/lists';
import type { Me, Stored } from '../store';
import type { PlannedUpdate } from './plan';
import { plannedUpdate } from './plan';
import { replaced } from './references';

/** What belongs to a process without standing in its entry. */
export const attachedLists = [
  'reviews',
  'suggestions',
  'analyses',
  'measures',
  'preparedness',
  'diagrams',
  'bookmarks',
] as const;
export type AttachedList = (typeof attachedLists)[number];

/** The entries of these lists as the person reads them; null where they may not. */
export type Attached = { readonly [Key in AttachedList]: readonly Stored<Key>[] | null };

/** What becomes of entries of one list when the process they belong to is merged into another one. */
export interface Fate {
  readonly list: AttachedList;
  readonly kind:
    | 'moves'
    | 'withdrawn'
    /** Referring to the one that goes, they refer to the one that stays. */
    | 'refers'
    /** Ended, because the entry that stays has its own. */
    | 'ends'
    /** The entry that stays has one; two would contradict each other. */
    | 'staysBesideOther'
    /** Decided for the entry that goes; part of its history. */
    | 'staysDecided'
    /** The person may not change it. */
    | 'staysForbidden'
    /** The person may not read the list, or not what others keep in it. */
    | 'unseen';
  readonly names: readonly string[];
}

interface Pair {
  readonly stays: Stored<'processes'>;
  readonly goes: Stored<'processes'>;
  /** The entry that stays as it will be. */
  readonly result: Pick<ProcessValues, 'name'>;
}

interface Part<Key extends AttachedList> {
  readonly fate: Fate['kind'];
  readonly entries: readonly Stored<Key>[];
  readonly values?: (entry: Stored<Key>) => Partial<Values<Key>>;
}

export interface AttachedPlan {
  readonly updates: readonly PlannedUpdate[];
  readonly fates: readonly Fate[];
}

/** What a merge does with everything that belongs to the entry that goes, and what it leaves, each named. */
export function planAttached(pair: Pair, attached: Attached, may: Me['may']): AttachedPlan {
  const plans = [
    planOf('reviews', attached, may, (all) => reviewParts(all, pair)),
    planOf('suggestions', attached, may, (all) => suggestionParts(all, pair)),
    planOf('analyses', attached, may, (all) => unlessThere(all, pair, () => ({ process: pair.stays.id }))),
    planOf('measures', attached, may, (all) => [
      { fate: 'moves', entries: all.filter(belongsTo(pair.goes)), values: () => ({ process: pair.stays.id }) },
    ]),
    planOf('preparedness', attached, may, (all) => preparednessParts(all, pair)),
    planOf('diagrams', attached, may, (all) => unlessThere(all, pair, () => ({ process: pair.stays.id }))),
    planOf('bookmarks', attached, may, (all) => bookmarkParts(all, pair)),
  ];
  return { updates: plans.flatMap(({ updates }) => updates), fates: plans.flatMap(({ fates }) => fates) };
}

function planOf<Key extends AttachedList>(
  list: Key,
  attached: Attached,
  may: Me['may'],
  partsOf: (all: readonly Stored<Key>[]) => readonly Part<Key>[],
): AttachedPlan {
  const all = attached[list] as readonly Stored<Key>[] | null;
  if (all === null) return { updates: [], fates: [{ list, kind: 'unseen', names: [] }] };
  const parts = partsOf(all).filter(({ entries }) => entries.length > 0);
  const fates = parts.map(({ fate, entries, values }): Fate => {
    const names = entries.map((entry) => (entry.values as { readonly title: string | null }).title ?? '');
    return { list, kind: values && !may[list].edit ? 'staysForbidden' : fate, names };
  });
  const updates = parts.flatMap(({ entries, values }) =>
    values && may[list].edit ? entries.map((entry) => plannedUpdate(list, entry, values(entry))) : [],
  );
  return { updates: updates as readonly unknown[] as readonly PlannedUpdate[], fates };
}

type Belonging = { readonly values: { readonly process: number | null } };

const belongsTo =
  ({ id }: Stored<'processes'>) =>
  ({ values }: Belonging): boolean =>
    values.process === id;

/** One each is enough: what the entry that stays has already stands. */
function unlessThere<Key extends 'analyses' | 'diagrams' | 'preparedness'>(
  all: readonly Stored<Key>[],
  { stays, goes }: Pair,
  values: () => Partial<Values<Key>>,
): readonly Part<Key>[] {
  const entries = all.filter(belongsTo(goes));
  return all.some(belongsTo(stays)) ? [{ fate: 'staysBesideOther', entries }] : [{ fate: 'moves', entries, values }];
}

function reviewParts(all: readonly Stored<'reviews'>[], { goes }: Pair): readonly Part<'reviews'>[] {
  const entries = all.filter((one) => belongsTo(goes)(one) && isOpenRequest(one));
  return [{ fate: 'withdrawn', entries, values: (request) => ({ ...closed(request), state: 'withdrawn' }) }];
}

function suggestionParts(all: readonly Stored<'suggestions'>[], { stays, goes }: Pair): readonly Part<'suggestions'>[] {
  const own = all.filter(belongsTo(goes));
  const isOpen = ({ values }: Stored<'suggestions'>) => values.state === null || values.state === 'open';
  return [
    { fate: 'moves', entries: own.filter(isOpen), values: () => ({ process: stays.id }) },
    { fate: 'staysDecided', entries: own.filter((one) => !isOpen(one)) },
  ];
}

function preparednessParts(all: readonly Stored<'preparedness'>[], pair: Pair): readonly Part<'preparedness'>[] {
  const { stays, goes, result } = pair;
  const isOwn = belongsTo(goes);
  const hasOwn = all.some(belongsTo(stays));
  /** Nothing needs itself. */
  const dependsOn = ({ values }: Stored<'preparedness'>, of: number) =>
    replaced(values.dependsOn, goes.id, of === stays.id ? null : stays.id) as readonly number[];
  const withoutStays = (ids: readonly number[]) => ids.filter((id) => id !== stays.id && id !== goes.id);
  return [
    ...(hasOwn
      ? [{ fate: 'staysBesideOther' as const, entries: all.filter(isOwn) }]
      : [
          {
            fate: 'moves' as const,
            entries: all.filter(isOwn),
            values: ({ values }: Stored<'preparedness'>) => ({
              process: stays.id,
              title: result.name,
              dependsOn: withoutStays(values.dependsOn),
            }),
          },
        ]),
    {
      fate: 'refers',
      entries: all.filter((one) => !isOwn(one) && one.values.dependsOn.includes(goes.id)),
      values: (entry) => ({ dependsOn: dependsOn(entry, entry.values.process ?? 0) }),
    },
  ];
}

/** Everybody keeps their own: those of others nobody sees, and nobody moves. */
function bookmarkParts(
  all: readonly Stored<'bookmarks'>[],
  { stays, goes, result }: Pair,
): readonly Part<'bookmarks'>[] {
  const known = all.filter(belongsTo(stays));
  const mine = all.filter((one) => belongsTo(goes)(one) && one.values.active === true);
  if (known.length === 0) {
    return [{ fate: 'moves', entries: mine, values: () => ({ process: stays.id, title: result.name }) }];
  }
  const asleep = mine.length > 0 ? known.filter(({ values }) => values.active !== true).slice(0, 1) : [];
  const isAwake = known.some(({ values }) => values.active === true);
  return [
    { fate: 'moves', entries: isAwake ? [] : asleep, values: () => ({ active: true }) },
    { fate: 'ends', entries: mine, values: () => ({ active: false }) },
  ];
}
