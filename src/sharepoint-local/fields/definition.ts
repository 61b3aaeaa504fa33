import { invalidRequest, noSuchProperty, notInTheStandIn, refusedBySharePoint, wrongPrimitive } from '../errors';
import { isJsonArray, own, type Json, type JsonObject } from '../json';
import { flag, readArray, text, type Body } from '../odata/input';
import type { Field } from './field';
import { keptDefaults } from './entity';
import { kinds } from './kinds';

/** Properties a body may name and that are read elsewhere or say what the field already is. */
const readElsewhere = new Set(['FieldTypeKind', 'TypeAsString', 'AllowMultipleValues']);
/** Things SharePoint can do with a column and this room cannot, if set to anything. */
const absent = new Set(['SchemaXml', 'JSLink', 'ClientValidationFormula']);
/** Values of kind-specific settings that would change how items behave; nothing else is accepted (501). */
const only: JsonObject = {
  AppendOnly: false,
  CustomUnitName: null,
  Unit: null,
};

type Change = Partial<Field>;

const setters: Readonly<Record<string, (value: Json) => Change>> = {
  Title: (value) => ({ title: named(text(value)) }),
  Description: (value) => ({ description: text(value) }),
  Group: (value) => ({ group: text(value) }),
  StaticName: (value) => ({ staticName: text(value) }),
  Required: (value) => ({ isRequired: flag(value) }),
  Indexed: (value) => ({ isIndexed: flag(value) }),
  EnforceUniqueValues: (value) => ({ isUnique: flag(value) }),
  Hidden: (value) => ({ isHidden: flag(value) }),
  ReadOnlyField: (value) => ({ isReadOnly: flag(value) }),
  DefaultValue: (value) => ({ defaultValue: value === null ? null : text(value) }),
};

function named(title: string): string {
  const name = title.trim();
  if (name === '' || name.length > 255)
    throw refusedBySharePoint(-2130575341, 'The display name of a column must have between 1 and 255 characters.');
  return name;
}

/** A field after a body; unknown names are refused, values that change behaviour in ways this room lacks are too. */
export function withProperties(field: Field, body: Body): Field {
  let changed = field;
  for (const [name, value] of Object.entries(body.properties)) changed = withProperty(changed, name, value, body);
  return changed;
}

function withProperty(field: Field, name: string, value: Json, body: Body): Field {
  const set = own(setters, name);
  if (set) return { ...field, ...set(value) };
  if (readElsewhere.has(name)) return field;
  if (absent.has(name)) {
    if (value === null || value === '') return field;
    throw notInTheStandIn(`${name} of a column`);
  }
  if (Object.hasOwn(keptDefaults, name)) return { ...field, kept: { ...field.kept, [name]: value } };
  if (!Object.hasOwn(kinds[field.kind].extras, name)) throw noSuchProperty(name, kinds[field.kind].entityType);
  return { ...field, extras: { ...field.extras, [name]: extra(field, name, value, body) } };
}

function extra(field: Field, name: string, value: Json, body: Body): Json {
  const current = kinds[field.kind].extras[name] ?? null;
  if (Object.hasOwn(only, name) && only[name] !== value) throw notInTheStandIn(`${name} = ${JSON.stringify(value)}`);
  if (isJsonArray(current)) return readArray(value, body).map(text);
  if (current !== null && typeof value !== typeof current) throw wrongPrimitive(edmOf(current));
  if (name === 'MaxLength' && (typeof value !== 'number' || value < 1 || value > 255))
    throw invalidRequest('MaxLength must be between 1 and 255.');
  return value;
}

function edmOf(value: Json): string {
  const names: Readonly<Record<string, string>> = { boolean: 'Edm.Boolean', number: 'Edm.Int32', string: 'Edm.String' };
  return names[typeof value] ?? 'Edm.String';
}
