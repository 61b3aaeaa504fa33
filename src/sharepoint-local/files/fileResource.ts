import { notInTheStandIn } from '../errors';
import type { Call } from '../http/call';
import { action, type Resource, type Step } from '../http/resource';
import { itemsResource } from '../items/itemsResource';
import { directoryOf } from '../lists/list';
import { refuseStale } from '../lists/listResource';
import { deleted, merged, nothing, type Answer } from '../odata/answer';
import { flag, object, optional, required, text } from '../odata/input';
import { first, textOf } from '../odata/parameters';
import type { Parameters } from '../odata/path';
import { recycleItem } from '../recycle/recycle';
import { demand } from '../security/access';
import { cancelUpload, continueUpload, finishUpload, startUpload } from './chunks';
import { readContent } from './contents';
import { etagOfFile, fileEntity } from './fileEntity';
import { versionsResource } from './fileVersions';
import { copyEntry, moveEntry } from './relocate';
import { changeContent } from './save';
import type { FileAt } from './place';

/** Needs drafts that only one person sees, approval, or Office itself; each is named in its refusal. */
const absent = [
  'checkout',
  'checkin',
  'undocheckout',
  'publish',
  'unpublish',
  'approve',
  'deny',
  'properties',
  'getlimitedwebpartmanager',
  'getmediaserviceaccesstoken',
  'savebinarystream',
  'executecobaltrequest',
];

/** One file of a library. */
export function fileResource(call: Call, file: FileAt): Resource {
  const entity = () => fileEntity(call, file);
  const recycle = () => recycleFile(call, file);
  return {
    entity,
    verbs: {
      GET: () => ({ kind: 'entity', entity: entity() }),
      DELETE: () => {
        recycle();
        return deleted;
      },
    },
    steps: {
      ...Object.fromEntries(absent.map((name): [string, Step] => [name, () => refuse(name)])),
      ...uploadSteps(call, file),
      $value: () => contentResource(call, file),
      recycle: () => action(() => ({ kind: 'value', name: 'Recycle', type: 'Edm.Guid', value: recycle() })),
      deletewithparameters: () => action(() => deleteWithParameters(call, file)),
      listitemallfields: () => itemsResource(call, file.list, byId(file)),
      versions: (parameters) => versionsResource(call, file, parameters),
      lockedbyuser: () => ({ verbs: { GET: () => nothing } }),
      copyto: (parameters) => action(() => relocate(call, file, parameters, copyEntry)),
      moveto: (parameters) => action(() => relocate(call, file, parameters, moveEntry)),
    },
  };
}

function refuse(name: string): Resource {
  const run = () => {
    throw notInTheStandIn(`${name} of a file`);
  };
  return { verbs: { GET: run, POST: run } };
}

function byId({ entry }: FileAt): Parameters {
  return new Map([['0', { type: 'number', value: entry.id }]]);
}

function contentResource(call: Call, file: FileAt): Resource {
  return {
    verbs: {
      GET: () => ({ kind: 'content', bytes: readContent(call.site, file.entry.content), etag: etagOfFile(file.entry) }),
      PUT: () => {
        refuseStale(call, etagOfFile(file.entry));
        return merged(etagOfFile(changeContent(call, file, call.bytes())));
      },
    },
  };
}

function uploadSteps(call: Call, file: FileAt): Record<string, Step> {
  return {
    startupload: (parameters) => action(() => startUpload(call, file, parameters)),
    continueupload: (parameters) => action(() => continueUpload(call, file, parameters)),
    finishupload: (parameters) =>
      action(() => {
        const entry = finishUpload(call, file, parameters);
        return { kind: 'entity', entity: fileEntity(call, { ...file, entry }) };
      }),
    cancelupload: (parameters) =>
      action(() => {
        cancelUpload(call, file, parameters);
        return nothing;
      }),
  };
}

function recycleFile(call: Call, { list, entry }: FileAt): string {
  demand(call.access.onItem(list, entry.id), 'deleteListItems');
  refuseStale(call, etagOfFile(entry));
  return recycleItem(call, list, entry);
}

/** `{parameters:{BypassSharedLock, ETagMatch}}`; nothing here ever locks. */
function deleteWithParameters(call: Call, file: FileAt): Answer {
  const parameters = required(call.body().properties, 'parameters', object);
  optional(parameters, 'BypassSharedLock', flag);
  const etag = optional(parameters, 'ETagMatch', text);
  recycleFile(etag ? { ...call, ifMatch: etag } : call, file);
  return nothing;
}

/** `copyTo(strnewurl='..',boverwrite=true)`, `moveTo(newurl='..',flags=1)`; the address is server-relative or absolute. */
function relocate(call: Call, file: FileAt, parameters: Parameters, run: typeof copyEntry): Answer {
  const [, second] = parameters.values();
  const isOverwriting =
    second?.type === 'boolean' ? second.value : second?.type === 'number' && (second.value & 1) === 1;
  run(call, file, addressAsServerRelative(call, file, textOf(first(parameters))), {
    isOverwriting,
    isKeepingBoth: false,
  });
  return nothing;
}

function addressAsServerRelative({ site }: Call, { list }: FileAt, address: string): string {
  return address.includes('/') ? address : `${directoryOf(site.path, list)}/${address}`;
}
