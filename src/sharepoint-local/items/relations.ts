import { attachmentEntities } from '../attachments/entity';
import type { ContentType } from '../contentTypes/contentType';
import { contentTypeEntity } from '../contentTypes/entity';
import { contentTypeResource } from '../contentTypes/resource';
import { typeOfItem } from '../contentTypes/store';
import { fileEntity } from '../files/fileEntity';
import { fileResource } from '../files/fileResource';
import { folderEntity } from '../files/folderEntity';
import { folderResource } from '../files/foldersResource';
import { entryOf, type Entry } from '../files/library';
import type { Call } from '../http/call';
import type { Resource, Step } from '../http/resource';
import { isLibrary, type List } from '../lists/list';
import { nothing } from '../odata/answer';
import { project, type Entity, type Related } from '../odata/entity';
import { bodyOf } from '../odata/render';
import type { Selection } from '../odata/selection';
import type { Expansion } from './expansion';
import { fieldValues, valueEntities } from './fieldValues';
import { itemRow } from './store';

type Relation = (call: Call, list: List, item: number) => Related;

/** What hangs on an item beside its columns, by the name in $expand. */
export const relations: Readonly<Record<string, Relation>> = {
  File: (call, list, item) => {
    const entry = entryBehind(call, list, item, false);
    return entry && fileEntity(call, { list, entry });
  },
  Folder: (call, list, item) => {
    const entry = entryBehind(call, list, item, true);
    return entry && folderEntity(call, { kind: 'folder', list, entry });
  },
  AttachmentFiles: attachmentEntities,
  [valueEntities.html]: (call, list, item) => fieldValues(call, list, item, 'html'),
  [valueEntities.text]: (call, list, item) => fieldValues(call, list, item, 'text'),
  [valueEntities.edit]: (call, list, item) => fieldValues(call, list, item, 'edit'),
  ContentType: (call, list, item) => {
    const type = typeBehind(call, list, item);
    return type ? contentTypeEntity(call, list, type) : null;
  },
};

/** Answers something that hangs on each item. */
export function relationOf(call: Call, list: List, name: string, relation: Relation, below: Selection): Expansion {
  const printed = (item: number) => {
    const related = relation(call, list, item);
    if (related === null) return null;
    if (!Array.isArray(related))
      return JSON.stringify(bodyOf(project(related as Exclude<typeof related, readonly unknown[]>, below), call));
    const rows = related.map((one) => JSON.stringify(bodyOf(project(one, below), call))).join(',');
    return call.mode === 'verbose' ? `{"results":[${rows}]}` : `[${rows}]`;
  };
  return {
    name,
    sql: 'NULL',
    member: (_, item) => {
      const text = printed(Number(item));
      return text === null ? '' : `"${name}":${text}`;
    },
  };
}

/** The steps from an item to its file or folder. */
export function relationSteps(call: Call, list: List, item: number): Record<string, Step> {
  const empty: Resource = { verbs: { GET: () => nothing } };
  return {
    ...Object.fromEntries(
      manners.map((manner): [string, Step] => [
        valueEntities[manner].toLowerCase(),
        () => entityResource(fieldValues(call, list, item, manner)),
      ]),
    ),
    contenttype: () => {
      const type = typeBehind(call, list, item);
      return type ? contentTypeResource(call, list, type) : empty;
    },
    file: () => {
      const entry = entryBehind(call, list, item, false);
      return entry ? fileResource(call, { list, entry }) : empty;
    },
    folder: () => {
      const entry = entryBehind(call, list, item, true);
      return entry ? folderResource(call, { kind: 'folder', list, entry }) : empty;
    },
  };
}

const manners = ['html', 'text', 'edit'] as const;

function entityResource(entity: Entity | null): Resource {
  if (!entity) return { verbs: { GET: () => nothing } };
  return { entity: () => entity, verbs: { GET: () => ({ kind: 'entity', entity }) } };
}

function typeBehind({ site }: Call, list: List, item: number): ContentType | undefined {
  return typeOfItem(list, String(itemRow(site, list, item)?.['content_type']));
}

function entryBehind({ site }: Call, list: List, item: number, isFolder: boolean): Entry | null {
  const entry = isLibrary(list) ? entryOf(site, list, item) : undefined;
  return entry && (entry.is_folder === 1) === isFolder ? entry : null;
}
