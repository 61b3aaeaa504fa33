import { notInTheStandIn, SharePointError } from '../errors';
import type { Call } from '../http/call';
import { action, type Resource } from '../http/resource';
import { dropVersion } from '../items/versionStore';
import { deleted, nothing, type Answer } from '../odata/answer';
import { answerCollection } from '../odata/collection';
import { first, numberOf, textOf } from '../odata/parameters';
import type { Parameters } from '../odata/path';
import { demand } from '../security/access';
import { dropUnusedContents, readContent } from './contents';
import { etagOfFile } from './fileEntity';
import type { Entry } from './library';
import type { FileAt } from './place';
import { changeContent } from './save';
import { earlierVersions, versionEntities, versionEntity } from './versionEntity';

/** `file/versions`: what the file was before. */
export function versionsResource(call: Call, file: FileAt, parameters: Parameters): Resource {
  demand(call.access.onItem(file.list, file.entry.id), 'viewVersions');
  const byId = (id: Parameters) => found(call, file, (one) => one.label * 512 === numberOf(first(id)));
  const byLabel = (label: Parameters) => found(call, file, (one) => `${one.label}.0` === textOf(first(label)));
  if (parameters.size > 0) return versionResource(call, file, byId(parameters));
  const run = (work: () => void) =>
    action((): Answer => {
      work();
      return nothing;
    });
  return {
    verbs: { GET: () => answerCollection('SP.ApiData.FileVersions', versionEntities(call, file), call.query) },
    steps: {
      getbyid: (id) => versionResource(call, file, byId(id)),
      deletebyid: (id) => run(() => remove(call, file, byId(id))),
      deletebylabel: (label) => run(() => remove(call, file, byLabel(label))),
      deleteall: () => run(() => earlierVersions(call, file).forEach((one) => remove(call, file, one))),
      restorebylabel: (label) => run(() => changeContent(call, file, readContent(call.site, byLabel(label).content))),
      recyclebyid: () => run(() => refuseRecycling()),
      recyclebylabel: () => run(() => refuseRecycling()),
    },
  };
}

function refuseRecycling(): never {
  throw notInTheStandIn('A single version in the recycle bin');
}

function found(call: Call, file: FileAt, is: (version: Entry) => boolean): Entry {
  const version = earlierVersions(call, file).find(is);
  // Text believed (MEM).
  if (!version)
    throw new SharePointError(404, '-2147024809, System.ArgumentException', 'The specified version does not exist.');
  return version;
}

function versionResource(call: Call, file: FileAt, version: Entry): Resource {
  const entity = () => versionEntity(call, file, version);
  return {
    entity,
    verbs: {
      GET: () => ({ kind: 'entity', entity: entity() }),
      DELETE: () => {
        remove(call, file, version);
        return deleted;
      },
    },
    steps: {
      $value: () => ({
        verbs: {
          GET: () => ({ kind: 'content', bytes: readContent(call.site, version.content), etag: etagOfFile(version) }),
        },
      }),
    },
  };
}

function remove(call: Call, { list, entry }: FileAt, version: Entry): void {
  demand(call.access.onItem(list, entry.id), 'deleteVersions');
  dropVersion(call.site, list, entry.id, version.label);
  dropUnusedContents(call.site, list, entry.id);
}
