import { invalidRequest, noSuchProperty, SharePointError } from '../errors';
import type { Field } from '../fields/field';
import type { Call } from '../http/call';
import { action, type Resource } from '../http/resource';
import { isJsonObject, type Json } from '../json';
import type { List } from '../lists/list';
import { changeList } from '../lists/store';
import { deleted, merged, type Answer } from '../odata/answer';
import { answerCollection } from '../odata/collection';
import { flag, optional, required, text } from '../odata/input';
import { first, textOf } from '../odata/parameters';
import type { Parameters } from '../odata/path';
import { demand } from '../security/access';
import { columnsOf, fieldLinkEntity } from './columns';
import { bestMatch, copyForList, isContentTypeId, parentIdOf, type ContentType } from './contentType';
import { contentTypeEntity } from './entity';
import { duplicateType, inUse, typeMissing } from './refusals';
import { storeTypesOfSite, typesOfSite } from './store';

/** `contenttypes` of a list, or of the web when there is none. */
export function contentTypesResource(call: Call, list: List | null, parameters: Parameters): Resource {
  if (parameters.size > 0) return byId(call, list, parameters);
  return {
    verbs: { GET: () => answerTypes(call, list, typesOf(call, list)), POST: () => create(call, list) },
    steps: {
      getbyid: (id) => byId(call, list, id),
      ...(list ? { addavailablecontenttype: () => action(() => addAvailable(call, list)) } : {}),
    },
  };
}

/** `web/availablecontenttypes`: what a list of this web may take over. */
export function availableContentTypes(call: Call): Resource {
  return { verbs: { GET: () => answerTypes(call, null, typesOfSite(call.site)) } };
}

function answerTypes(call: Call, list: List | null, types: readonly ContentType[]): Answer {
  const entities = types.map((type) => contentTypeEntity(call, list, type));
  return answerCollection('SP.ApiData.ContentTypes', entities, call.query);
}

const typesOf = (call: Call, list: List | null) => (list ? list.contentTypes : typesOfSite(call.site));

function byId(call: Call, list: List | null, parameters: Parameters): Resource {
  const id = textOf(first(parameters));
  const type = typesOf(call, list).find((one) => one.id.toLowerCase() === id.toLowerCase());
  if (!type) throw typeMissing();
  return contentTypeResource(call, list, type);
}

/** One content type. */
export function contentTypeResource(call: Call, list: List | null, type: ContentType): Resource {
  const entity = () => contentTypeEntity(call, list, type);
  const columns = () => columnsOf(call, list, type);
  return {
    entity,
    verbs: {
      GET: () => ({ kind: 'entity', entity: entity() }),
      MERGE: () => update(call, list, type),
      DELETE: () => remove(call, list, type),
    },
    steps: {
      fields: () => ({
        verbs: {
          GET: () =>
            answerCollection(
              'SP.ApiData.Fields3',
              columns().map((one) => one.entity),
              call.query,
            ),
        },
      }),
      fieldlinks: (parameters) =>
        fieldLinksResource(
          call,
          `${entity().editLink}`,
          columns().map(({ field }) => field),
          parameters,
        ),
      workflowassociations: () => ({
        verbs: { GET: () => answerCollection('SP.ApiData.WorkflowAssociations', [], call.query) },
      }),
    },
  };
}

function fieldLinksResource(
  call: Call,
  parentLink: string,
  fields: readonly Field[],
  parameters: Parameters,
): Resource {
  const entities = fields.map((field) => fieldLinkEntity(parentLink, field));
  if (parameters.size === 0)
    return { verbs: { GET: () => answerCollection('SP.ApiData.FieldLinks', entities, call.query) } };
  const id = textOf(first(parameters)).toLowerCase();
  const entity = entities.find(({ properties }) => properties['Id'] === id);
  if (!entity) throw typeMissing();
  return { entity: () => entity, verbs: { GET: () => ({ kind: 'entity', entity }) } };
}

/** Takes over a content type of the site: the list gets one of its own below it. */
function addAvailable(call: Call, list: List): Answer {
  demand(call.access.onList(list), 'manageLists');
  const wanted = required(call.body().properties, 'contentTypeId', text).toLowerCase();
  const type = typesOfSite(call.site).find(({ id }) => id.toLowerCase() === wanted);
  if (!type) throw typeMissing();
  if (bestMatch(list.contentTypes, type.id)) throw duplicateType(type.name);
  const copy = copyForList(type);
  changeList(call.site, list, { contentTypes: [...list.contentTypes, copy] });
  return { kind: 'entity', entity: contentTypeEntity(call, list, copy) };
}

/** `POST contenttypes`: `Id` says what the new type is derived from. */
function create(call: Call, list: List | null): Answer {
  demand(list ? call.access.onList(list) : call.access.onWeb(), list ? 'manageLists' : 'manageWeb');
  const { Id, Name, Description, Group, ...rest } = call.body().properties;
  const unknown = Object.keys(rest)[0];
  if (unknown) throw noSuchProperty(unknown, 'SP.ContentType');
  const types = typesOf(call, list);
  const type: ContentType = {
    id: idFrom(Id),
    name: text(Name ?? null).trim(),
    description: text(Description ?? ''),
    group: text(Group ?? 'Custom Content Types'),
    isHidden: false,
    isReadOnly: false,
    isSealed: false,
  };
  if (type.name === '') throw invalidRequest('The name of a content type cannot be empty.');
  if (!typesOfSite(call.site).some(({ id }) => id === parentIdOf(type.id))) throw typeMissing();
  if (types.some(({ id, name }) => id === type.id || name.toLowerCase() === type.name.toLowerCase()))
    throw duplicateType(type.name);
  store(call, list, [...types, type]);
  return { kind: 'entity', entity: contentTypeEntity(call, list, type), isNew: true };
}

function idFrom(value: Json | undefined): string {
  const given = isJsonObject(value) ? value['StringValue'] : value;
  if (typeof given !== 'string' || !isContentTypeId(given) || given.length < 6)
    throw invalidRequest(`'${JSON.stringify(given)}' is not the id of a content type.`);
  return `0x${given.slice(2).toUpperCase()}`;
}

function update(call: Call, list: List | null, type: ContentType): Answer {
  demand(list ? call.access.onList(list) : call.access.onWeb(), list ? 'manageLists' : 'manageWeb');
  const { properties } = call.body();
  const unknown = Object.keys(properties).find(
    (name) => !['Name', 'Description', 'Group', 'Hidden', 'ReadOnly', 'Sealed'].includes(name),
  );
  if (unknown) throw noSuchProperty(unknown, 'SP.ContentType');
  if (type.isSealed)
    throw new SharePointError(400, '-2130575207, Microsoft.SharePoint.SPException', 'The content type is sealed.');
  const changed: ContentType = {
    ...type,
    name: optional(properties, 'Name', text) ?? type.name,
    description: optional(properties, 'Description', text) ?? type.description,
    group: optional(properties, 'Group', text) ?? type.group,
    isHidden: optional(properties, 'Hidden', flag) ?? type.isHidden,
    isReadOnly: optional(properties, 'ReadOnly', flag) ?? type.isReadOnly,
    isSealed: optional(properties, 'Sealed', flag) ?? type.isSealed,
  };
  store(
    call,
    list,
    typesOf(call, list).map((one) => (one.id === type.id ? changed : one)),
  );
  return merged();
}

function remove(call: Call, list: List | null, type: ContentType): Answer {
  demand(list ? call.access.onList(list) : call.access.onWeb(), list ? 'manageLists' : 'manageWeb');
  const isUsed = list
    ? call.site.database.first(
        `SELECT 1 AS found FROM items_${list.number} WHERE content_type = ? LIMIT 1`,
        type.id,
      ) !== undefined
    : typesOfSite(call.site).some(({ id }) => parentIdOf(id) === type.id) || type.isSealed;
  if (isUsed || (list && list.contentTypes.length === 1)) throw inUse();
  store(
    call,
    list,
    typesOf(call, list).filter(({ id }) => id !== type.id),
  );
  return deleted;
}

function store(call: Call, list: List | null, types: readonly ContentType[]): void {
  if (list) changeList(call.site, list, { contentTypes: types });
  else storeTypesOfSite(call.site, types);
}
