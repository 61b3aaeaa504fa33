import { fieldEntity } from '../fields/entity';
import { fieldsOf } from '../fields/store';
import type { Call } from '../http/call';
import { directoryOf, isLibrary, type List } from '../lists/list';
import { countItems } from '../lists/store';
import type { Rights } from '../security/permissions';
import { escapeXml } from '../xml/element';

/** `<List>` with its columns, as far as this room knows what its attributes say (DOC: the response example of the REST reference). */
export function listElement(call: Call, list: List): string {
  const guid = `{${list.id.toUpperCase()}}`;
  const attributes: Readonly<Record<string, string | number>> = {
    DefaultViewUrl: `${directoryOf(call.site.path, list)}/AllItems.aspx`,
    ID: guid,
    Title: list.title,
    Description: list.settings.Description,
    Name: guid,
    BaseType: isLibrary(list) ? 1 : 0,
    ServerTemplate: list.template,
    Created: compact(list.created),
    Modified: compact(list.itemModified),
    LastDeleted: compact(list.itemDeleted),
    Version: list.version,
    Direction: list.settings.Direction,
    ItemCount: countItems(call.site, list),
    RootFolder: directoryOf(call.site.path, list),
    ReadSecurity: list.settings.ReadSecurity,
    WriteSecurity: list.settings.WriteSecurity,
    WebFullUrl: call.site.path,
    WebId: call.site.ids.web,
    MajorVersionLimit: list.settings.MajorVersionLimit,
    HasUniqueScopes: truth(list.hasOwnScope),
    EnableAttachments: truth(list.settings.EnableAttachments),
    EnableVersioning: truth(list.settings.EnableVersioning),
    EnableFolderCreation: truth(list.settings.EnableFolderCreation),
    Hidden: truth(list.settings.Hidden),
  };
  const head = Object.entries(attributes).map(([name, value]) => `${name}="${escapeXml(String(value))}"`);
  const fields = fieldsOf(call.site, list.number).map((field) =>
    String(fieldEntity(call, list, field).properties['SchemaXml']),
  );
  return `<List ${head.join(' ')}><Fields>${fields.join('')}</Fields></List>`;
}

const truth = (value: boolean) => (value ? 'True' : 'False');
/** `20130725 22:22:35` */
const compact = (stamp: string) => `${stamp.slice(0, 10).replaceAll('-', '')} ${stamp.slice(11, 19)}`;

/** Rights by SharePoint's names, in the order of their bits (DOC: SPBasePermissions). */
const names: readonly (readonly [bit: number, name: string])[] = [
  [1, 'ViewListItems'],
  [2, 'AddListItems'],
  [3, 'EditListItems'],
  [4, 'DeleteListItems'],
  [5, 'ApproveItems'],
  [6, 'OpenItems'],
  [7, 'ViewVersions'],
  [8, 'DeleteVersions'],
  [12, 'ManageLists'],
  [13, 'ViewFormPages'],
  [17, 'Open'],
  [18, 'ViewPages'],
  [26, 'ManagePermissions'],
  [27, 'BrowseDirectories'],
  [28, 'BrowseUserInfo'],
  [31, 'ManageWeb'],
  [37, 'UseClientIntegration'],
  [38, 'UseRemoteAPIs'],
  [39, 'ManageAlerts'],
  [40, 'CreateAlerts'],
  [41, 'EditMyUserInfo'],
  [63, 'EnumeratePermissions'],
];

/** `FullMask`, or the names of the rights. */
export function maskNames(rights: Rights): string {
  if (rights === 0x7fffffffffffffffn) return 'FullMask';
  return names
    .filter(([bit]) => (rights & (1n << BigInt(bit - 1))) !== 0n)
    .map(([, name]) => name)
    .join(', ');
}
