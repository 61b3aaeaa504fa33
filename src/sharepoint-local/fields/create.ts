import { randomUUID } from 'node:crypto';
import { failedInSharePoint, invalidRequest, noSuchProperty, notInTheStandIn, refusedBySharePoint } from '../errors';
import type { Call } from '../http/call';
import type { List } from '../lists/list';
import { internalNameOf, withoutClash } from '../lists/names';
import { listById } from '../lists/store';
import { storeView, viewsOf } from '../lists/viewStore';
import { flag, integer, object, optional, required, text, type Body } from '../odata/input';
import { holds } from '../security/access';
import { changeSetting, setting } from '../site/settings';
import { changeTypes, logChange } from '../storage/changes';
import { firstOwnPosition } from './baseFields';
import { recalculate } from '../formulas/apply';
import { withFormulas } from './formulas';
import { withProperties } from './definition';
import type { Field, FieldKind } from './field';
import { kindOf, kinds } from './kinds';
import { refuseBadChange, refuseTooWide } from './rules';
import { addColumns, fieldsOf, matchIndex, storeField } from './store';

/** What every way of creating a column needs to know. */
export interface NewField {
  readonly kind: FieldKind;
  readonly title: string;
  /** Taken as it is instead of a name made from the title. */
  readonly internalName?: string;
  readonly id?: string;
  /** The lookup whose values a dependent one shows. */
  readonly primary?: Field;
  readonly body: Body;
}

/** `POST fields`: `FieldTypeKind`, `Title` and whatever the kind allows. */
export function createFromBody(call: Call, list: List, body: Body): Field {
  const { properties } = body;
  const typeKind = required(properties, 'FieldTypeKind', integer);
  const isMultiple = optional(properties, 'AllowMultipleValues', flag) ?? false;
  const kind = kindOf(typeKind, isMultiple);
  if (!kind) throw notInTheStandIn(`A column with FieldTypeKind ${typeKind}`);
  return createField(call, list, { kind, title: required(properties, 'Title', text), body });
}

/** `POST fields/AddField` with `SP.FieldCreationInformation` (lookups). */
export function createFromParameters(call: Call, list: List, body: Body): Field {
  const { LookupListId, LookupFieldName, Choices, Required, ...rest } = required(body.properties, 'parameters', object);
  const kind = kindOf(required(rest, 'FieldTypeKind', integer), false);
  if (!kind) throw notInTheStandIn(`A column with FieldTypeKind ${JSON.stringify(rest['FieldTypeKind'])}`);
  const unknown = Object.keys(rest).find((name) => !['Title', 'FieldTypeKind', 'LookupWebId'].includes(name));
  if (unknown) throw noSuchProperty(unknown, 'SP.FieldCreationInformation');
  const extras = {
    ...(LookupListId === undefined ? {} : { LookupList: text(LookupListId) }),
    ...(LookupFieldName === undefined ? {} : { LookupField: text(LookupFieldName) }),
    ...(Choices === undefined ? {} : { Choices }),
    ...(Required === undefined ? {} : { Required }),
  };
  return createField(call, list, {
    kind,
    title: required(rest, 'Title', text),
    body: { properties: extras, isVerbose: body.isVerbose },
  });
}

/** Adds a column; its internal name never changes again. */
export function createField(call: Call, list: List, wanted: NewField): Field {
  const { site } = call;
  const { kind, title } = wanted;
  if (!kinds[kind].isCreatable) throw notInTheStandIn(`A new column of type ${kind}`);
  const existing = fieldsOf(site, list.number);
  if (existing.some((field) => field.id === wanted.id)) throw duplicateName(wanted.internalName ?? title);
  const internalName = chooseName(wanted, existing);
  const position = takePosition(site, list);
  const blank = blankField(wanted, internalName, position);
  const described = pointLookup(call, withProperties({ ...blank, title: title.trim() }, wanted.body));
  const field = withFormulas(site, list, described);
  refuseTooWide(site, list, field);
  refuseBadChange(site, list, null, field);
  storeField(site, list.number, field);
  if (!wanted.primary) addColumns(site, list.number, field);
  matchIndex(site, list.number, field);
  if (field.kind === 'Calculated') recalculate(site, list, field);
  logChange(site, {
    target: 'field',
    type: changeTypes.add,
    list: list.id,
    item: null,
    object: field.id,
    editor: call.person.login,
  });
  return field;
}

function chooseName({ internalName: hint, title }: NewField, existing: readonly Field[]): string {
  if (title.trim() === '') throw invalidRequest('The display name of a column cannot be empty.');
  const taken = existing.map((field) => field.internalName);
  // A hint with characters that names cannot have is encoded like a title.
  const internalName = hint === undefined || /^[A-Za-z_]\w{0,254}$/.test(hint) ? hint : internalNameOf(hint);
  if (internalName === undefined) return withoutClash(internalNameOf(title.trim()), taken);
  if (!taken.some((name) => name.toLowerCase() === internalName.toLowerCase())) return internalName;
  throw duplicateName(internalName);
}

/** Text believed (MEM). */
function duplicateName(name: string): Error {
  return failedInSharePoint(-2130575214, 'SPException', `A duplicate field name "${name}" was found.`);
}

function blankField({ kind, title, id, primary }: NewField, internalName: string, position: number): Field {
  const rules = kinds[kind];
  return {
    id: id ?? randomUUID(),
    kind,
    position,
    internalName,
    staticName: internalName,
    title,
    description: '',
    group: 'Custom Columns',
    isRequired: false,
    isIndexed: false,
    isUnique: false,
    isHidden: false,
    isReadOnly: primary !== undefined,
    isSealed: false,
    isFromBase: false,
    isDeletable: true,
    defaultValue: null,
    column: primary ? primary.column : rules.storage ? `c${position}` : null,
    extras: {
      ...rules.extras,
      ...(rules.reference ? { AllowMultipleValues: rules.isMultiple } : {}),
      ...(primary ? { IsDependentLookup: true, PrimaryFieldId: primary.id } : {}),
    },
    kept: {},
  };
}

/** Positions are never used twice: old versions and the recycle bin still hold values of columns that are gone. */
function takePosition({ database }: Call['site'], list: List): number {
  const name = `list.${list.number}.columns`;
  const next = Number(setting(database, name, () => String(firstOwnPosition)));
  changeSetting(database, name, String(next + 1));
  return next;
}

/** A lookup has to name a list of this web the person can see, and a column of it. */
function pointLookup({ site, access }: Call, field: Field): Field {
  if (kinds[field.kind].reference !== 'list') return field;
  const target = listById(site, String(field.extras['LookupList']).replace(/[{}]/g, ''));
  // Text believed (MEM).
  if (!target || !holds(access.onList(target), 'viewListItems'))
    throw refusedBySharePoint(-2147024809, 'The lookup list of the column does not exist.');
  const shown = String(field.extras['LookupField']) || 'Title';
  if (!fieldsOf(site, target.number).some((one) => one.internalName === shown)) {
    throw refusedBySharePoint(
      -2147024809,
      `Column '${shown}' does not exist. It may have been deleted by another user.`,
    );
  }
  return {
    ...field,
    extras: { ...field.extras, LookupList: `{${target.id}}`, LookupField: shown, LookupWebId: site.ids.web },
  };
}

/** Shows a column in the list's default view. */
export function addToDefaultView({ site }: Call, list: List, field: Field): void {
  const view = viewsOf(site, list).find(({ isDefault }) => isDefault);
  if (view) storeView(site, list, { ...view, fields: [...view.fields, field.internalName] });
}
