import { refusedBySharePoint, SharePointError } from '../errors';
import type { Field } from '../fields/field';
import { kinds } from '../fields/kinds';
import { fieldsOf } from '../fields/store';
import { firstOwnPosition } from '../fields/baseFields';
import { addressOf, isEntry, type Entry } from '../files/library';
import type { Call } from '../http/call';
import type { Resource } from '../http/resource';
import type { Json } from '../json';
import { directoryOf, editLinkOf, type List } from '../lists/list';
import { deleted } from '../odata/answer';
import { answerCollection } from '../odata/collection';
import type { Entity } from '../odata/entity';
import { first, numberOf } from '../odata/parameters';
import type { Parameters } from '../odata/path';
import { demand } from '../security/access';
import { principalEver } from '../users/principals';
import { lookupText } from './lookupText';
import type { StoredRow } from './values';
import { dropVersion, versionsOf } from './versionStore';

/** `items(7)/versions`; ids count 512 per major version (REC). */
export function versionsResource(call: Call, list: List, row: StoredRow, parameters: Parameters): Resource {
  demand(call.access.onItem(list, row.id), 'viewVersions');
  const versions = versionsOf(call.site, list, row.id);
  if (parameters.size > 0) return versionResource(call, list, row, versions, numberOf(first(parameters)));
  const entities = () => versions.map((version) => entityOf(call, list, row, version));
  return {
    verbs: { GET: () => answerCollection('SP.ApiData.ListItemVersions', entities(), call.query) },
    steps: { getbyid: (id) => versionResource(call, list, row, versions, numberOf(first(id))) },
  };
}

function versionResource(call: Call, list: List, row: StoredRow, versions: readonly StoredRow[], id: number): Resource {
  const version = versions.find((one) => one.label * 512 === id);
  // Text believed (MEM).
  if (!version)
    throw new SharePointError(404, '-2147024809, System.ArgumentException', 'The specified version does not exist.');
  const remove = () => {
    demand(call.access.onItem(list, row.id), 'deleteVersions');
    if (version.label === row.label) throw refusedBySharePoint(-2130575338, 'You cannot delete the current version.');
    dropVersion(call.site, list, row.id, version.label);
    return deleted;
  };
  return { verbs: { GET: () => ({ kind: 'entity', entity: entityOf(call, list, row, version) }), DELETE: remove } };
}

/** Names in version entities carry an encoded underscore: `OData__x005f_UIVersionString` (REC). */
export function versionNameOf(field: Pick<Field, 'internalName'>): string {
  const encoded = field.internalName.replaceAll('_', '_x005f_');
  return field.internalName.startsWith('_') ? `OData_${encoded}` : encoded;
}

/** Keys as recorded for list items (REC); `Created` is the version's own moment and has no Z (§2.10). */
function entityOf(call: Call, list: List, current: StoredRow, version: StoredRow): Entity {
  const { site } = call;
  const own = fieldsOf(site, list.number).filter(
    (field) => field.position >= firstOwnPosition || field.internalName === 'Title',
  );
  const values = own.map((field): [string, Json] => [versionNameOf(field), valueOf(call, field, version)]);
  const directory = directoryOf(site.path, list);
  return {
    type: 'SP.ListItemVersion',
    set: 'SP.ApiData.ListItemVersions',
    editLink: `${editLinkOf(list)}/Items(${current.id})/Versions(${version.label * 512})`,
    properties: {
      Created: version.modified.replace('Z', ''),
      ID: current.id,
      IsCurrentVersion: version.label === current.label,
      VersionLabel: `${version.label}.0`,
      VersionId: version.label * 512,
      ContentTypeId: { StringValue: String(version['content_type'] ?? '') },
      Modified: version.modified,
      Author: personOf(call, version.author),
      Editor: personOf(call, version.editor),
      OData__x005f_UIVersionString: `${version.label}.0`,
      Attachments: version['attachments'] === 1,
      GUID: version.guid,
      ComplianceAssetId: null,
      OData__x005f_ModerationStatus: 0,
      OData__x005f_Level: 1,
      UniqueId: String(version['unique_id']),
      owshiddenversion: version.version,
      FSObjType: String(version['is_folder'] ?? 0),
      ScopeId: `{${site.ids.web.toUpperCase()}}`,
      FileRef: isEntry(version) ? addressOf(version) : `${directory}/${current.id}_.000`,
      ...(isEntry(version) ? ofFile(version) : {}),
      MetaInfo: '',
      ...Object.fromEntries(values),
    },
  };
}

/** What versions of items of libraries tell besides (REC: keys). */
function ofFile(version: Entry): Record<string, Json> {
  return { CheckoutUser: null, OData__x005f_CopySource: null, FileLeafRef: version.leaf };
}

function personOf({ site }: Call, id: number): Json {
  const person = principalEver(site, id);
  return { LookupId: id, LookupValue: person?.title ?? '', Email: person?.email ?? '' };
}

/** People and lookups come as `{LookupId, LookupValue}`, several as a list of them. */
function valueOf(call: Call, field: Field, version: StoredRow): Json {
  const rules = kinds[field.kind];
  const stored = field.column ? (version[field.column] ?? null) : null;
  if (stored === null || !rules.reference) return rules.read(stored, field);
  const one = (id: number): Json =>
    rules.reference === 'people' ? personOf(call, id) : { LookupId: id, LookupValue: lookupText(call, field, id) };
  return rules.isMultiple ? (JSON.parse(String(stored)) as number[]).map(one) : one(Number(stored));
}
