import type { Call } from '../http/call';
import { versionsOf } from '../items/versionStore';
import type { Entity } from '../odata/entity';
import { userEntity } from '../users/entity';
import { principalEver } from '../users/principals';
import { editLinkOfFile } from './fileEntity';
import { addressOf, type Entry } from './library';
import type { FileAt } from './place';

/** Earlier states of a file, oldest first; the current one is not among them (MEM). */
export function earlierVersions({ site }: Call, { list, entry }: FileAt): Entry[] {
  const versions = versionsOf(site, list, entry.id) as Entry[];
  return versions.filter((version) => version.label !== entry.label).reverse();
}

/** Earlier states as SharePoint describes them. */
export function versionEntities(call: Call, file: FileAt): Entity[] {
  return earlierVersions(call, file).map((version) => versionEntity(call, file, version));
}

/** One earlier state; keys as recorded (REC). */
export function versionEntity(call: Call, { entry }: FileAt, version: Entry): Entity {
  const { site } = call;
  const id = version.label * 512;
  const path = addressOf(entry).slice(site.path.length + 1);
  const creator = principalEver(site, version.editor);
  return {
    type: 'SP.FileVersion',
    set: 'SP.ApiData.FileVersions',
    editLink: `${editLinkOfFile(entry)}/versions(${id})`,
    properties: {
      CheckInComment: '',
      Created: version.modified,
      ID: id,
      IsCurrentVersion: false,
      Length: String(version.size),
      Size: version.size,
      Url: `_vti_history/${id}/${path}`,
      VersionLabel: `${version.label}.0`,
    },
    related: { CreatedBy: () => (creator ? userEntity(call, creator) : null) },
  };
}
