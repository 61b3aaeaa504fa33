import { invalidExpression, noSuchFieldOrProperty } from '../errors';
import type { Json } from '../json';
import type { Answer } from './answer';
import { readProperty, type Entity } from './entity';
import { parseFilter, type Comparison, type Filter } from './filter';
import type { Literal } from './literal';
import { countOf, type Query } from './query';

/** Applies $filter, $orderby, $skip and $top to entities held in memory (lists, fields, users; not items). */
export function answerCollection(set: string, entities: readonly Entity[], query: Query): Answer {
  const expression = query.get('$filter');
  const filter = expression === undefined ? null : parseFilter(expression);
  const kept = filter ? entities.filter((one) => matches(one, filter, expression ?? '')) : entities;
  const sorted = sort(kept, query.get('$orderby'));
  const skip = countOf(query, '$skip', 0) ?? 0;
  const top = countOf(query, '$top', 0);
  return { kind: 'collection', set, entities: sorted.slice(skip, top === undefined ? undefined : skip + top) };
}

/** True when an entity satisfies a filter; a name it does not have is refused. */
export function matches(entity: Entity, filter: Filter, expression: string): boolean {
  switch (filter.kind) {
    case 'and':
      return matches(entity, filter.left, expression) && matches(entity, filter.right, expression);
    case 'or':
      return matches(entity, filter.left, expression) || matches(entity, filter.right, expression);
    case 'startswith':
      return textOf(entity, filter.path).startsWith(filter.text.toLowerCase());
    case 'substringof':
      return textOf(entity, filter.path).includes(filter.text.toLowerCase());
    case 'compare':
      if (filter.part) throw invalidExpression(expression);
      return compare(propertyOf(entity, filter.path), filter.comparison, filter.literal);
  }
}

function textOf(entity: Entity, path: string): string {
  const value = propertyOf(entity, path);
  return typeof value === 'string' ? value.toLowerCase() : '';
}

function propertyOf(entity: Entity, path: string): Json {
  const value = readProperty(entity, path);
  if (value === undefined) throw noSuchFieldOrProperty(path);
  return value;
}

function compare(value: Json, comparison: Comparison, literal: Literal): boolean {
  const left = comparable(value);
  const right = literal.type === 'null' ? null : comparable(literal.value);
  if (comparison === 'eq') return left === right;
  if (comparison === 'ne') return left !== right;
  if (left === null || right === null || typeof left !== typeof right) return false;
  return { lt: left < right, le: left <= right, gt: left > right, ge: left >= right }[comparison];
}

/** Text compares without case, booleans as 1 and 0 (`Hidden eq false` and `Hidden eq 0` both work on lists, MEM). */
function comparable(value: Json): string | number | null {
  if (typeof value === 'string') return value.toLowerCase();
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'number' ? value : null;
}

function sort(entities: readonly Entity[], option: string | undefined): readonly Entity[] {
  if (option === undefined) return entities;
  const keys = parseOrder(option);
  return [...entities].sort((one, other) => {
    for (const { path, isDescending } of keys) {
      const [left, right] = [comparable(propertyOf(one, path)) ?? '', comparable(propertyOf(other, path)) ?? ''];
      if (left !== right) return left < right === isDescending ? 1 : -1;
    }
    return 0;
  });
}

/** `$orderby` as pairs; anything but `asc` or `desc` after a name is refused. */
export function parseOrder(option: string): { path: string; isDescending: boolean }[] {
  return option.split(',').map((part) => {
    const match = /^\s*([A-Za-z_]\w*(?:\/[A-Za-z_]\w*)*)(?:\s+(asc|desc))?\s*$/.exec(part);
    if (!match?.[1]) throw invalidExpression(option);
    return { path: match[1], isDescending: match[2] === 'desc' };
  });
}
