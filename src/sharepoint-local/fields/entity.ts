import type { Call } from '../http/call';
import { isJsonArray, type Json, type JsonObject } from '../json';
import { directoryOf, editLinkOf, type List } from '../lists/list';
import type { Entity } from '../odata/entity';
import { entityNameOf, type Field } from './field';
import { fieldsOf } from './store';
import { kinds } from './kinds';
import { renamed } from '../formulas/columns';
import { ownsSiteColumns } from './siteColumns';

/** Settings that SharePoint keeps on a field and that change nothing in this room, with their defaults (REC). */
export const keptDefaults: Readonly<Record<string, Json>> = {
  ClientSideComponentId: '00000000-0000-0000-0000-000000000000',
  ClientSideComponentProperties: null,
  CustomFormatter: null,
  DefaultFormula: null,
  Direction: 'none',
  PinnedToFiltersPane: false,
  ShowInFiltersPane: 0,
  ValidationFormula: null,
  ValidationMessage: null,
};

/** Properties that only some kinds of column have. */
const ofSomeKind: ReadonlySet<string> = new Set(Object.values(kinds).flatMap(({ extras }) => Object.keys(extras)));

/** A column as SharePoint describes it; keys as recorded (REC). */
export function fieldEntity(call: Call, list: List, field: Field): Entity {
  const rules = kinds[field.kind];
  const kept = (name: string): Json => field.kept[name] ?? keptDefaults[name] ?? null;
  return {
    type: rules.entityType,
    set: 'SP.ApiData.Fields3',
    editLink: `${ownsSiteColumns(list) ? 'Web' : editLinkOf(list)}/Fields(guid'${field.id}')`,
    elsewhere: ofSomeKind,
    properties: {
      AutoIndexed: false,
      CanBeDeleted: field.isDeletable,
      ClientSideComponentId: kept('ClientSideComponentId'),
      ClientSideComponentProperties: kept('ClientSideComponentProperties'),
      ClientValidationFormula: null,
      ClientValidationMessage: null,
      CustomFormatter: kept('CustomFormatter'),
      DefaultFormula: kept('DefaultFormula'),
      DefaultValue: field.defaultValue,
      Description: field.description,
      Direction: kept('Direction'),
      EnforceUniqueValues: field.isUnique,
      EntityPropertyName: entityNameOf(field),
      Filterable: rules.isFilterable,
      FromBaseType: field.isFromBase,
      Group: field.group,
      Hidden: field.isHidden,
      Id: field.id,
      Indexed: field.isIndexed,
      IndexStatus: field.isIndexed ? 1 : 0,
      InternalName: field.internalName,
      IsModern: false,
      JSLink: rules.jsLink,
      PinnedToFiltersPane: kept('PinnedToFiltersPane'),
      ReadOnlyField: field.isReadOnly,
      Required: field.isRequired,
      SchemaXml: schemaOf(list, field),
      Scope: ownsSiteColumns(list) ? call.site.path : directoryOf(call.site.path, list),
      Sealed: field.isSealed,
      ShowInFiltersPane: kept('ShowInFiltersPane'),
      Sortable: rules.isSortable,
      StaticName: field.staticName,
      Title: field.title,
      FieldTypeKind: rules.typeKind,
      TypeAsString: field.kind,
      TypeDisplayName: rules.displayName,
      TypeShortDescription: rules.shortDescription,
      ValidationFormula: shownFormula(call, list, kept('ValidationFormula')),
      ValidationMessage: kept('ValidationMessage'),
      ...field.extras,
      ...(field.kind === 'Calculated' ? { Formula: shownFormula(call, list, field.extras['Formula'] ?? null) } : {}),
    },
  };
}

/** Formulas are kept under internal names and shown with the titles of today. */
function shownFormula({ site }: Call, list: List, formula: Json): Json {
  return typeof formula === 'string' && formula !== ''
    ? renamed(formula, fieldsOf(site, list.number), 'title')
    : formula;
}

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const truth = (value: boolean) => (value ? 'TRUE' : 'FALSE');

function schemaOf(list: List, field: Field): string {
  const attributes: Record<string, string> = {
    ID: `{${field.id}}`,
    Type: field.kind,
    Name: field.internalName,
    StaticName: field.staticName,
    DisplayName: field.title,
    SourceID: `{${list.id}}`,
    Required: truth(field.isRequired),
    EnforceUniqueValues: truth(field.isUnique),
    Indexed: truth(field.isIndexed),
    Hidden: truth(field.isHidden),
    ReadOnly: truth(field.isReadOnly),
    Description: field.description,
    ...extraAttributes(field),
    ...shownAttributes(field),
  };
  const head = Object.entries(attributes).map(([name, value]) => `${name}="${escape(value)}"`);
  const choices = field.extras['Choices'];
  const formula = field.extras['Formula'];
  const validation = field.kept['ValidationFormula'];
  const message = escape(String(field.kept['ValidationMessage'] ?? ''));
  const inside = [
    ...(typeof formula === 'string' ? [`<Formula>${escape(formula)}</Formula>`] : []),
    ...(typeof validation === 'string' ? [`<Validation Message="${message}">${escape(validation)}</Validation>`] : []),
    ...(field.defaultValue === null ? [] : [`<Default>${escape(field.defaultValue)}</Default>`]),
    ...(isJsonArray(choices)
      ? [`<CHOICES>${choices.map((choice) => `<CHOICE>${escape(String(choice))}</CHOICE>`).join('')}</CHOICES>`]
      : []),
  ];
  return inside.length === 0 ? `<Field ${head.join(' ')} />` : `<Field ${head.join(' ')}>${inside.join('')}</Field>`;
}

function shownAttributes(field: Field): Record<string, string> {
  const names = ['ShowInDisplayForm', 'ShowInEditForm', 'ShowInNewForm'];
  return Object.fromEntries(
    names.filter((name) => name in field.kept).map((name) => [name, truth(field.kept[name] === true)]),
  );
}

/** `ResultType` in a schema by `OutputType`. */
export const resultTypes: Readonly<Record<number, string>> = {
  2: 'Text',
  4: 'DateTime',
  8: 'Boolean',
  9: 'Number',
  10: 'Currency',
};

function relationship(extras: JsonObject): Record<string, string> {
  const behavior = ['None', 'Cascade', 'Restrict'][Number(extras['RelationshipDeleteBehavior'] ?? 0)] ?? 'None';
  return extras['IsRelationship'] === true ? { RelationshipDeleteBehavior: behavior } : {};
}

function extraAttributes({ kind, extras }: Field): Record<string, string> {
  if (kind === 'Calculated') return { ResultType: resultTypes[Number(extras['OutputType'])] ?? 'Text' };
  if (kind === 'DateTime') return { Format: extras['DisplayFormat'] === 0 ? 'DateOnly' : 'DateTime' };
  if (kind === 'Text') return { MaxLength: String(extras['MaxLength']) };
  if (kind === 'Note')
    return { NumLines: String(extras['NumberOfLines']), RichText: truth(extras['RichText'] === true) };
  if (kind === 'Lookup' || kind === 'LookupMulti')
    return { List: String(extras['LookupList']), ShowField: String(extras['LookupField']), ...relationship(extras) };
  return {};
}
