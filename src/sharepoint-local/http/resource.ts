import { methodNotAllowed, noSuchResource } from '../errors';
import { own } from '../json';
import type { Answer } from '../odata/answer';
import type { Entity } from '../odata/entity';
import { readProperty } from '../odata/entity';
import type { Parameters, Segment } from '../odata/path';
import type { Verb } from './call';

/** Something an API path leads to: what it does with each verb and where the path may go on. */
export interface Resource {
  readonly verbs?: Partial<Record<Verb, () => Answer>>;
  /** By lower-case segment. */
  readonly steps?: Readonly<Record<string, Step>>;
  /** Lets the path go on to a property (`web/Title`) or something related (`list/RootFolder`). */
  readonly entity?: () => Entity;
}

/** Goes one segment further; `lists('..')` gets its bracket, `lists` an empty map. */
export type Step = (parameters: Parameters) => Resource;

/** Walks the path from `root`. */
export function walk(root: Resource, segments: readonly Segment[]): Resource {
  return segments.reduce((resource, segment) => {
    const step = own(resource.steps ?? {}, segment.key);
    const next = step ? step(segment.parameters ?? new Map()) : intoEntity(resource, segment);
    if (!next) throw noSuchResource(segment.name);
    return next;
  }, root);
}

/** Does what the verb asks for. */
export function act(resource: Resource, verb: Verb): Answer {
  const action = resource.verbs?.[verb];
  if (!action) throw methodNotAllowed(verb);
  return action();
}

/** A function that is called with POST. */
export function action(run: () => Answer): Resource {
  return { verbs: { POST: run } };
}

/** A function that is called with GET; SharePoint takes POST too. */
export function reader(run: () => Answer): Resource {
  return { verbs: { GET: run, POST: run } };
}

function intoEntity(resource: Resource, segment: Segment): Resource | null {
  if (!resource.entity || segment.parameters) return null;
  const entity = resource.entity();
  const names = [entity.properties, entity.onDemand ?? {}, entity.related ?? {}].flatMap((record) =>
    Object.keys(record),
  );
  const name = names.find((one) => one.toLowerCase() === segment.key);
  if (name === undefined) return null;
  const value = readProperty(entity, name);
  if (value !== undefined) return { verbs: { GET: () => ({ kind: 'value', name, type: 'Edm.String', value }) } };
  return { verbs: { GET: () => answerRelated(entity, name) } };
}

function answerRelated(entity: Entity, name: string): Answer {
  const related = entity.related?.[name]?.() ?? null;
  if (related === null) return { kind: 'nothing' };
  if (Array.isArray(related)) return { kind: 'collection', set: 'Collection', entities: related as readonly Entity[] };
  return { kind: 'entity', entity: related as Entity };
}
