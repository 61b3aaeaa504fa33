import type { Call } from '../http/call';
import { directoryOf, editLinkOf, type List } from '../lists/list';
import type { Entity } from '../odata/entity';
import { typesOfSite } from './store';
import { parentIdOf, type ContentType } from './contentType';
import { columnsOf, fieldLinkEntity } from './columns';

/** A form each: its template, and nothing that replaces it. */
const forms = {
  DisplayFormTemplateName: 'DocumentLibraryForm',
  DisplayFormUrl: '',
  EditFormTemplateName: 'DocumentLibraryForm',
  EditFormUrl: '',
  NewFormTemplateName: 'DocumentLibraryForm',
  NewFormUrl: '',
  DisplayFormClientSideComponentId: '',
  DisplayFormClientSideComponentProperties: '',
  DisplayFormTarget: 0,
  EditFormClientSideComponentId: '',
  EditFormClientSideComponentProperties: '',
  EditFormTarget: 0,
  NewFormClientSideComponentId: null,
  NewFormClientSideComponentProperties: '',
  NewFormTarget: 0,
  MobileDisplayFormUrl: '',
  MobileEditFormUrl: '',
  MobileNewFormUrl: '',
  ClientFormCustomFormatter: '',
  JSLink: '',
} as const;

/** A content type as SharePoint describes it; keys as recorded (REC). `list` is null for those of the site. */
export function contentTypeEntity(call: Call, list: List | null, type: ContentType): Entity {
  const owner = list ? editLinkOf(list) : 'Web';
  const isDocument = type.id.startsWith('0x0101');
  const parent = () => typesOfSite(call.site).find(({ id }) => id === parentIdOf(type.id)) ?? null;
  return {
    type: 'SP.ContentType',
    set: 'SP.ApiData.ContentTypes',
    editLink: `${owner}/ContentTypes('${type.id}')`,
    properties: {
      ...forms,
      ...(isDocument
        ? {}
        : { DisplayFormTemplateName: 'ListForm', EditFormTemplateName: 'ListForm', NewFormTemplateName: 'ListForm' }),
      Description: type.description,
      DocumentTemplate: '',
      DocumentTemplateUrl: '',
      Group: type.group,
      Hidden: type.isHidden,
      Id: { StringValue: type.id },
      Name: type.name,
      ReadOnly: type.isReadOnly,
      SchemaXml: schemaOf(type),
      Scope: list ? directoryOf(call.site.path, list) : call.site.path,
      Sealed: type.isSealed,
      StringId: type.id,
    },
    related: {
      Parent: () => {
        const found = parent();
        return found && contentTypeEntity(call, null, found);
      },
      Fields: () => columnsOf(call, list, type).map(({ entity }) => entity),
      FieldLinks: () =>
        columnsOf(call, list, type).map(({ field }) => fieldLinkEntity(`${owner}/ContentTypes('${type.id}')`, field)),
    },
  };
}

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

function schemaOf({ id, name, group, description }: ContentType): string {
  return `<ContentType ID="${id}" Name="${escape(name)}" Group="${escape(group)}" Description="${escape(description)}" Version="0" />`;
}
