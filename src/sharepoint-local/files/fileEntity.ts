import type { Call } from '../http/call';
import type { Json } from '../json';
import { itemEntity } from '../items/itemEntity';
import type { Entity } from '../odata/entity';
import { demand } from '../security/access';
import { userEntity } from '../users/entity';
import { principalEver } from '../users/principals';
import { addressOf, type Entry } from './library';
import type { FileAt } from './place';
import { versionEntities } from './versionEntity';

/** `"{GUID},3"` in quotes, as file ETags look (DOC). */
export function etagOfFile(entry: Entry): string {
  return `"{${entry.unique_id.toUpperCase()}},${entry.version}"`;
}

/** Address below `_api/`; quotes in names are doubled, then everything is encoded. */
export function editLinkOfFile(entry: Entry): string {
  return `Web/GetFileByServerRelativePath(decodedurl='${encodeLiteral(addressOf(entry))}')`;
}

/** A text as it stands between the quotes of an edit link; slashes stay readable. */
export function encodeLiteral(text: string): string {
  return encodeURIComponent(text.replaceAll("'", "''")).replaceAll('%2F', '/');
}

/** A file as SharePoint describes it (keys MEM: none were recorded). */
export function fileEntity(call: Call, { list, entry }: FileAt): Entity {
  const person = (id: number) => {
    const found = principalEver(call.site, id);
    return found ? userEntity(call, found) : null;
  };
  return {
    type: 'SP.File',
    set: 'SP.ApiData.Files12',
    editLink: editLinkOfFile(entry),
    properties: propertiesOf(entry),
    onDemand: {
      ServerRelativePath: () => ({ DecodedUrl: addressOf(entry) }),
      ListId: () => list.id,
      SiteId: () => call.site.ids.site,
      WebId: () => call.site.ids.web,
    },
    related: {
      Author: () => person(entry.author),
      ModifiedBy: () => person(entry.editor),
      CheckedOutByUser: () => null,
      LockedByUser: () => null,
      ListItemAllFields: () => itemEntity(call, list, entry.id),
      Versions: () => {
        demand(call.access.onItem(list, entry.id), 'viewVersions');
        return versionEntities(call, { list, entry });
      },
    },
  };
}

function propertiesOf(entry: Entry): Record<string, Json> {
  return {
    CheckInComment: '',
    // 2: nobody has it checked out.
    CheckOutType: 2,
    ContentTag: `{${entry.unique_id.toUpperCase()}},${entry.version},${entry.content ?? 0}`,
    CustomizedPageStatus: 0,
    ETag: etagOfFile(entry),
    Exists: true,
    ExistsAllowThrowForPolicyFailures: true,
    ExistsWithException: true,
    IrmEnabled: false,
    Length: String(entry.size),
    Level: 1,
    LinkingUri: null,
    LinkingUrl: '',
    MajorVersion: entry.label,
    MinorVersion: 0,
    Name: entry.leaf,
    ServerRelativeUrl: addressOf(entry),
    TimeCreated: entry.created,
    TimeLastModified: entry.modified,
    Title: entry['c1'] ?? null,
    UIVersion: entry.label * 512,
    UIVersionLabel: `${entry.label}.0`,
    UniqueId: entry.unique_id,
  };
}
