import { invalidRequest, notInTheStandIn } from '../errors';
import type { Call } from '../http/call';
import { own, type Json } from '../json';
import type { List } from '../lists/list';
import { integer, object, optional, required, text, type Body } from '../odata/input';
import { addToDefaultView, createField } from './create';
import { isFieldKind } from './kinds';
import type { Field, FieldKind } from './field';
import { resultTypes } from './entity';
import { ownsSiteColumns, siteAsOwner } from './siteColumns';
import { fieldsOf } from './store';
import { readXml, type Element } from '../xml/element';

/** Bits of `AddFieldOptions`. */
const options = { internalNameHint: 8, toDefaultView: 16 } as const;
const ignorable = 1 | 2 | 4 | 32;

/** `SP.RelationshipDeleteBehaviorType` (DOC). */
const deleteBehaviors: Readonly<Record<string, number>> = { none: 0, cascade: 1, restrict: 2 };

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
  IsRelationship: (value) => ({ IsRelationship: isTrue(value) }),
  RelationshipDeleteBehavior: (value) => ({
    RelationshipDeleteBehavior: own(deleteBehaviors, value.toLowerCase()) ?? 0,
    IsRelationship: true,
  }),
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
  'ResultType',
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
  const element = readXml(required(parameters, 'SchemaXml', text), () =>
    invalidRequest('The field schema is not valid XML.'),
  );
  if (element.name !== 'Field') throw invalidRequest('The field schema must be a Field element.');
  const kind = element.attributes.get('Type') ?? '';
  if (!isFieldKind(kind)) throw notInTheStandIn(`A column of type '${kind}'`);
  const title = element.attributes.get('DisplayName') ?? element.attributes.get('Name') ?? '';
  const field = createField(call, list, {
    kind,
    title,
    // Without the hint SharePoint derives the internal name of a list column from DisplayName and ignores Name.
    ...nameOf(call, list, element, (flags & options.internalNameHint) !== 0),
    ...(element.attributes.has('ID') ? { id: idOf(element) } : {}),
    body: { properties: propertiesOf(kind, element), isVerbose: false },
  });
  if ((flags & options.toDefaultView) !== 0) addToDefaultView(call, list, field);
  return field;
}

/** A column of the site keeps its internal name in every list; so does any column of the site itself (MEM). */
function nameOf({ site }: Call, list: List, element: Element, isHinted: boolean): { internalName?: string } {
  const name = element.attributes.get('Name');
  const ofSite =
    element.attributes.has('ID') && fieldsOf(site, siteAsOwner(site).number).find(({ id }) => id === idOf(element));
  if (ofSite) return { internalName: ofSite.internalName };
  return name !== undefined && (isHinted || ownsSiteColumns(list)) ? { internalName: name } : {};
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
  if (kind === 'Calculated') return { OutputType: outputTypeOf(element.attributes.get('ResultType') ?? 'Text') };
  if (kind === 'Choice' && format) return { EditFormat: format === 'RadioButtons' ? 1 : 0 };
  return kind === 'URL' && format ? { DisplayFormat: format === 'Image' ? 1 : 0 } : {};
}

function outputTypeOf(name: string): number {
  const found = Object.entries(resultTypes).find(([, type]) => type.toLowerCase() === name.toLowerCase());
  if (!found) throw invalidRequest(`'${name}' is not the type of a calculated column.`);
  return Number(found[0]);
}

function insideOf(element: Element): Record<string, Json> {
  const properties: Record<string, Json> = {};
  for (const child of element.children) {
    if (child.name === 'CHOICES') properties['Choices'] = child.children.map((choice) => choice.text);
    else if (child.name === 'Default') properties['DefaultValue'] = child.text;
    else if (child.name === 'DefaultFormula') properties['DefaultFormula'] = child.text;
    else if (child.name === 'Formula') properties['Formula'] = child.text;
    else if (child.name === 'Validation') {
      properties['ValidationFormula'] = child.text;
      properties['ValidationMessage'] = child.attributes.get('Message') ?? '';
    } else if (child.name === 'FieldRefs') continue;
    else throw notInTheStandIn(`<${child.name}> in a field schema`);
  }
  return properties;
}
