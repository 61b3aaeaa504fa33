import { invalidRequest, notInTheStandIn } from '../errors';
import type { Call } from '../http/call';
import { own, type Json } from '../json';
import type { List } from '../lists/list';
import { integer, object, optional, required, text, type Body } from '../odata/input';
import { addToDefaultView, createField } from './create';
import { isFieldKind } from './kinds';
import type { Field, FieldKind } from './field';
import { parseXml, type Element } from './xml';

/** Bits of `AddFieldOptions`. */
const options = { internalNameHint: 8, toDefaultView: 16 } as const;
const ignorable = 1 | 2 | 4 | 32;

/** How an attribute of `<Field>` becomes a property of the body. */
const attributes: Readonly<Record<string, (value: string) => Record<string, Json>>> = {
  Description: (value) => ({ Description: value }),
  Group: (value) => ({ Group: value }),
  Required: (value) => ({ Required: isTrue(value) }),
  Indexed: (value) => ({ Indexed: isTrue(value) }),
  EnforceUniqueValues: (value) => ({ EnforceUniqueValues: isTrue(value) }),
  Hidden: (value) => ({ Hidden: isTrue(value) }),
  ReadOnly: (value) => ({ ReadOnlyField: isTrue(value) }),
  MaxLength: (value) => ({ MaxLength: Number(value) }),
  NumLines: (value) => ({ NumberOfLines: Number(value) }),
  RichText: (value) => ({ RichText: isTrue(value) }),
  AppendOnly: (value) => ({ AppendOnly: isTrue(value) }),
  RestrictedMode: (value) => ({ RestrictedMode: isTrue(value) }),
  UnlimitedLengthInDocumentLibrary: (value) => ({ UnlimitedLengthInDocumentLibrary: isTrue(value) }),
  FillInChoice: (value) => ({ FillInChoice: isTrue(value) }),
  Min: (value) => ({ MinimumValue: Number(value) }),
  Max: (value) => ({ MaximumValue: Number(value) }),
  Decimals: (value) => ({ DisplayFormat: Number(value) }),
  Percentage: (value) => ({ ShowAsPercentage: isTrue(value) }),
  LCID: (value) => ({ CurrencyLocaleId: Number(value) }),
  List: (value) => ({ LookupList: value }),
  ShowField: (value) => ({ LookupField: value }),
  UserSelectionMode: (value) => ({ SelectionMode: value === 'PeopleOnly' || value === '0' ? 0 : 1 }),
  ClientSideComponentId: (value) => ({ ClientSideComponentId: value }),
  CustomFormatter: (value) => ({ CustomFormatter: value }),
};
/** Read elsewhere, or without any effect in SharePoint either. */
const passedOver = new Set([
  'ID',
  'Name',
  'StaticName',
  'DisplayName',
  'Type',
  'Format',
  'Mult',
  'SourceID',
  'ColName',
  'RowOrdinal',
  'Version',
  'Sortable',
  'UserSelectionScope',
  'RichTextMode',
  'IsolateStyles',
  'FriendlyDisplayFormat',
  'CalType',
  'ShowInNewForm',
  'ShowInEditForm',
  'ShowInDisplayForm',
  'WebId',
]);

const isTrue = (value: string) => value.toUpperCase() === 'TRUE';

/** `fields/createfieldasxml`. */
export function createFromXml(call: Call, list: List, body: Body): Field {
  const parameters = required(body.properties, 'parameters', object);
  const flags = optional(parameters, 'Options', integer) ?? 0;
  if ((flags & ~(ignorable | options.internalNameHint | options.toDefaultView)) !== 0)
    throw notInTheStandIn(`AddFieldOptions ${flags}`);
  const element = parseXml(required(parameters, 'SchemaXml', text));
  if (element.name !== 'Field') throw invalidRequest('The field schema must be a Field element.');
  const kind = element.attributes.get('Type') ?? '';
  if (!isFieldKind(kind)) throw notInTheStandIn(`A column of type '${kind}'`);
  const title = element.attributes.get('DisplayName') ?? element.attributes.get('Name') ?? '';
  const field = createField(call, list, {
    kind,
    title,
    // Without the hint SharePoint derives the internal name of a list column from DisplayName and ignores Name.
    ...((flags & options.internalNameHint) !== 0 && element.attributes.has('Name')
      ? { internalName: element.attributes.get('Name') ?? '' }
      : {}),
    ...(element.attributes.has('ID') ? { id: idOf(element) } : {}),
    body: { properties: propertiesOf(kind, element), isVerbose: false },
  });
  if ((flags & options.toDefaultView) !== 0) addToDefaultView(call, list, field);
  return field;
}

function idOf(element: Element): string {
  const id = (element.attributes.get('ID') ?? '').replace(/[{}]/g, '').toLowerCase();
  if (!/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(id)) throw invalidRequest(`'${id}' is not the id of a column.`);
  return id;
}

function propertiesOf(kind: FieldKind, element: Element): Record<string, Json> {
  const properties: Record<string, Json> = {};
  for (const [name, value] of element.attributes) {
    const read = own(attributes, name);
    if (read) Object.assign(properties, read(value));
    else if (!passedOver.has(name)) throw notInTheStandIn(`The attribute ${name} of a field schema`);
  }
  return { ...properties, ...formatOf(kind, element), ...insideOf(element) };
}

function formatOf(kind: FieldKind, element: Element): Record<string, Json> {
  const format = element.attributes.get('Format');
  if (kind === 'DateTime') return { DisplayFormat: format === 'DateOnly' || format === undefined ? 0 : 1 };
  if (kind === 'Choice' && format) return { EditFormat: format === 'RadioButtons' ? 1 : 0 };
  return kind === 'URL' && format ? { DisplayFormat: format === 'Image' ? 1 : 0 } : {};
}

function insideOf(element: Element): Record<string, Json> {
  const properties: Record<string, Json> = {};
  for (const child of element.children) {
    if (child.name === 'CHOICES') properties['Choices'] = child.children.map((choice) => choice.text);
    else if (child.name === 'Default') properties['DefaultValue'] = child.text;
    else throw notInTheStandIn(`<${child.name}> in a field schema`);
  }
  return properties;
}
