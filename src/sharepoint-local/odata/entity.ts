import { noSuchFieldOrProperty } from '../errors';
import { own, type Json } from '../json';
import type { Selection } from './selection';

/** Something with properties that an endpoint answers with, before $select, $expand and metadata. */
export interface Entity {
  /** `SP.List` */
  readonly type: string;
  /** Set named in `odata.metadata`: `SP.ApiData.Lists`. */
  readonly set: string;
  /** Address below `_api/`: `Web/Lists(guid'..')`. */
  readonly editLink: string;
  /** Given where the id is not the absolute edit link: items answer with a bare GUID. */
  readonly id?: string;
  readonly etag?: string;
  /** Answered without asking. */
  readonly properties: Readonly<Record<string, Json>>;
  /** Answered only when selected by name. */
  readonly onDemand?: Readonly<Record<string, () => Json>>;
  /** Names only some entities of the set have; where they are missing, $select passes over them (MEM). */
  readonly elsewhere?: ReadonlySet<string>;
  /** Answered only when expanded. */
  readonly related?: Readonly<Record<string, () => Related>>;
}

export type Related = Entity | readonly Entity[] | null;

/** An entity after $select and $expand. */
export interface Projected {
  readonly entity: Entity;
  readonly values: Readonly<Record<string, Json>>;
  readonly expanded: Readonly<Record<string, Projected | readonly Projected[] | null>>;
}

/** Applies $select and $expand; a name nobody knows is refused. */
export function project(entity: Entity, selection: Selection): Projected {
  const values: Record<string, Json> = selection.hasDefaults ? { ...entity.properties } : {};
  for (const name of selection.names) {
    const value = readProperty(entity, name);
    if (value !== undefined) values[name] = value;
    else if (!isKnown(entity, name, selection)) throw noSuchFieldOrProperty(name);
  }
  for (const name of selection.below) {
    if (!selection.expanded.has(name)) throw noSuchFieldOrProperty(name);
  }
  const expanded: Record<string, Projected | readonly Projected[] | null> = {};
  for (const [name, below] of selection.expanded) expanded[name] = projectRelated(entity, name, below, values);
  return { entity, values, expanded: withoutUndefined(expanded) };
}

function isKnown(entity: Entity, name: string, selection: Selection): boolean {
  return (
    selection.expanded.has(name) ||
    own(entity.related ?? {}, name) !== undefined ||
    entity.elsewhere?.has(name) === true
  );
}

/** A property by its exact name, computed if need be. */
export function readProperty(entity: Entity, name: string): Json | undefined {
  if (Object.hasOwn(entity.properties, name)) return entity.properties[name];
  return entity.onDemand && Object.hasOwn(entity.onDemand, name) ? entity.onDemand[name]?.() : undefined;
}

function projectRelated(
  entity: Entity,
  name: string,
  below: Selection,
  values: Record<string, Json>,
): Projected | readonly Projected[] | null {
  const related = entity.related && Object.hasOwn(entity.related, name) ? entity.related[name]?.() : undefined;
  if (related !== undefined)
    return isMany(related) ? related.map((one) => project(one, below)) : related && project(related, below);
  const value = readProperty(entity, name);
  if (value === undefined) throw noSuchFieldOrProperty(name);
  // Expanding a complex property (EffectiveBasePermissions) only asks for it by name.
  values[name] = value;
  return null;
}

const isMany = (related: Related): related is readonly Entity[] => Array.isArray(related);

function withoutUndefined<Value>(record: Record<string, Value>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}
