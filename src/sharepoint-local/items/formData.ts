import { typeOfItem } from '../contentTypes/store';
import { firstType } from '../contentTypes/contentType';
import { invalidRequest } from '../errors';
import { firstOwnPosition } from '../fields/baseFields';
import type { Field } from '../fields/field';
import { kinds } from '../fields/kinds';
import { fieldsOf } from '../fields/store';
import type { Call } from '../http/call';
import type { JsonObject } from '../json';
import { directoryOf, isLibrary, type List } from '../lists/list';
import type { Answer } from '../odata/answer';
import { numberOf, textOf } from '../odata/parameters';
import type { Parameters } from '../odata/path';
import { demand } from '../security/access';
import { toBasePermissions } from '../security/permissions';
import { visibleItem } from './itemsResource';
import { shownAs } from './shownValue';
import type { StoredRow } from './values';

/** Modes of a form (DOC: SP.ControlMode). */
const [display, edit, create] = [1, 2, 3] as const;
const shownBase = ['ContentType', 'Title', 'FileLeafRef', 'Author', 'Editor', 'Created', 'Modified', 'Attachments'];

/**
 * `renderListFormData(itemid=1, formid='editform', mode='2')`: what a form of an item is made of, as one JSON text (SRC: the names
 * the client knows; their contents MEM).
 */
export function renderFormData(call: Call, list: List, parameters: Parameters): Answer {
  const mode = numberOf(parameters.get('mode') ?? parameters.get('2') ?? { type: 'number', value: display });
  if (![display, edit, create].includes(mode as 1)) throw invalidRequest(`'${mode}' is not the mode of a form.`);
  const formId = textOf(parameters.get('formid') ?? parameters.get('1') ?? { type: 'null' });
  if (formId === '') throw invalidRequest('The parameter formid does not exist in method RenderListFormData.');
  const id = numberOf(parameters.get('itemid') ?? parameters.get('0') ?? { type: 'null' });
  const row = mode === create ? null : visibleItem(call, list, id);
  const rights = row ? call.access.onItem(list, row.id) : call.access.onList(list);
  demand(rights, mode === display ? 'viewListItems' : mode === edit ? 'editListItems' : 'addListItems');
  const data: JsonObject = { ...values(call, list, row), ...frame(call, list, row, mode) };
  return { kind: 'value', name: 'RenderListFormData', type: 'Edm.String', value: JSON.stringify(data) };
}

const shownFields = ({ site }: Call, list: List): Field[] =>
  fieldsOf(site, list.number).filter(
    ({ internalName, position, isHidden }) =>
      !isHidden && (position >= firstOwnPosition || shownBase.includes(internalName)),
  );

function values(call: Call, list: List, row: StoredRow | null): JsonObject {
  const shown = shownFields(call, list).map((field): [string, string] => [
    field.internalName,
    row && field.column ? shownAs(call, field, row[field.column] ?? null, 'edit') : '',
  ]);
  return { ...Object.fromEntries(shown), ContentType: typeNameOf(list, row) };
}

function typeNameOf(list: List, row: StoredRow | null): string {
  const type = row ? typeOfItem(list, String(row['content_type'])) : firstType(list.contentTypes);
  return type?.name ?? '';
}

function frame(call: Call, list: List, row: StoredRow | null, mode: number): JsonObject {
  const fields = shownFields(call, list);
  const type = row ? typeOfItem(list, String(row['content_type'])) : firstType(list.contentTypes);
  const rights = toBasePermissions(row ? call.access.onItem(list, row.id) : call.access.onList(list));
  return {
    ListSchema: Object.fromEntries(fields.map((field) => [field.internalName, schemaOf(field)])),
    FormControlMode: mode,
    FieldControlModes: Object.fromEntries(
      fields.map(({ internalName, isReadOnly }) => [internalName, isReadOnly ? display : mode]),
    ),
    WebAttributes: {
      WebUrl: call.webUrl,
      EffectivePresenceEnabled: true,
      AllowScriptableWebParts: false,
      PermissionCustomizePages: false,
      LCID: '1033',
      CurrentUserId: call.person.id,
    },
    ItemAttributes: {
      Id: row?.id ?? 0,
      FsObjType: row?.['is_folder'] ?? 0,
      ExternalListItem: false,
      Url: row ? `${directoryOf(call.site.path, list)}/${row.id}_.000` : null,
      EffectiveBasePermissionsLow: Number(rights['Low']),
      EffectiveBasePermissionsHigh: Number(rights['High']),
    },
    ListAttributes: {
      Id: list.id,
      BaseType: isLibrary(list) ? 1 : 0,
      Direction: list.settings.Direction,
      ListTemplateType: list.template,
      DefaultItemOpen: 1,
      EnableVersioning: list.settings.EnableVersioning,
    },
    CSRCustomLayout: false,
    PostBackRequired: false,
    PreviousPostBackHandled: false,
    UploadMode: false,
    ItemContentTypeName: type?.name ?? '',
    ItemContentTypeId: type?.id ?? '',
  };
}

function schemaOf(field: Field): JsonObject {
  return {
    Id: field.id,
    Title: field.title,
    InternalName: field.internalName,
    Name: field.internalName,
    Description: field.description,
    Type: field.kind,
    FieldType: field.kind,
    Required: field.isRequired,
    ReadOnlyField: field.isReadOnly,
    Hidden: field.isHidden,
    DefaultValue: field.defaultValue,
    ...kinds[field.kind].extras,
    ...field.extras,
  };
}
