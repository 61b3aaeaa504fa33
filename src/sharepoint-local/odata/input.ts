import { invalidRequest, noSuchProperty, unexpectedNode, wrongPrimitive } from '../errors';
import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../json';
import { storable } from './storable';

/** A request's body as the OData reader of the given flavour sees it. */
export interface Body {
  /** The sent object without `__metadata` and `odata.*` (clients echo what they were given). Empty body: empty object. */
  readonly properties: JsonObject;
  /** Verbose JSON wraps arrays in `{results:[]}`, the light flavours refuse that. */
  readonly isVerbose: boolean;
}

/** Parses a body; SharePoint's reader refuses what is not a JSON object. */
export function parseBody(text: string, contentType: string): Body {
  const isVerbose = /odata=verbose/i.test(contentType);
  if (text.trim() === '') return { properties: {}, isVerbose };
  const parsed = parseJson(text);
  refuseTooDeep(parsed);
  if (isJsonArray(parsed)) throw unexpectedNode('StartArray', 'StartObject');
  if (!isJsonObject(parsed)) throw unexpectedNode('PrimitiveValue', 'StartObject');
  return { properties: withoutAnnotations(parsed), isVerbose };
}

/** The OData reader follows a hundred levels (`MaxNestingDepth`, its default); that SharePoint keeps it is believed (MEM). */
const deepest = 100;

function refuseTooDeep(root: Json): void {
  let level: Json[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) throw invalidRequest(`The depth limit of ${deepest} levels was exceeded by the request.`);
    level = level.flatMap((value): Json[] =>
      typeof value === 'object' && value ? Object.values(value as JsonObject) : [],
    );
  }
}

function parseJson(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch (cause) {
    throw invalidRequest(`Invalid JSON. ${cause instanceof Error ? cause.message : 'The text is not JSON.'}`);
  }
}

/** Drops metadata at the top of an object; clients send back what they read. */
export function withoutAnnotations(value: JsonObject): JsonObject {
  const isAnnotation = (name: string) => name === '__metadata' || name.includes('odata.') || name.includes('@odata');
  return Object.fromEntries(Object.entries(value).filter(([name]) => !isAnnotation(name)));
}

/** The elements of an array in the flavour of the body; scalars and the other flavour's shape are refused as SharePoint does. */
export function readArray(value: Json, body: Pick<Body, 'isVerbose'>): readonly Json[] {
  if (body.isVerbose) {
    const results = isJsonObject(value) ? value['results'] : undefined;
    if (!isJsonArray(results))
      throw unexpectedNode(isJsonArray(value) ? 'StartArray' : 'PrimitiveValue', 'StartObject');
    return results;
  }
  if (isJsonArray(value)) return value;
  throw unexpectedNode(isJsonObject(value) ? 'StartObject' : 'PrimitiveValue', 'StartArray');
}

type Reader<Value> = (value: Json) => Value;

/** Readers for scalar properties, each refusing other JSON types. */
export const text: Reader<string> = (value) => {
  if (typeof value !== 'string') throw wrongPrimitive('Edm.String');
  return storable(value);
};
export const flag: Reader<boolean> = (value) => {
  if (typeof value !== 'boolean') throw wrongPrimitive('Edm.Boolean');
  return value;
};
export const integer: Reader<number> = (value) => {
  if (typeof value !== 'number' || !Number.isInteger(value)) throw wrongPrimitive('Edm.Int32');
  return value;
};
export const object: Reader<JsonObject> = (value) => {
  if (!isJsonObject(value)) throw unexpectedNode('PrimitiveValue', 'StartObject');
  return withoutAnnotations(value);
};

/** Refuses every property that `allowed` does not name. */
export function refuseUnknown(properties: JsonObject, allowed: readonly string[], type: string): void {
  for (const name of Object.keys(properties)) {
    if (!allowed.includes(name)) throw noSuchProperty(name, type);
  }
}

/** A property that must be there. */
export function required<Value>(properties: JsonObject, name: string, read: Reader<Value>): Value {
  const value = properties[name];
  if (value === undefined) throw invalidRequest(`The parameter ${name} does not exist in method.`);
  return read(value);
}

/** A property that may be absent. */
export function optional<Value>(properties: JsonObject, name: string, read: Reader<Value>): Value | undefined {
  const value = properties[name];
  return value === undefined ? undefined : read(value);
}
