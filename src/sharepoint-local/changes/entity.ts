import { randomUUID } from 'node:crypto';
import type { Json } from '../json';
import type { Entity } from '../odata/entity';
import { printToken } from '../site/changeTokens';
import { toStamp } from '../site/calendar';
import type { Site } from '../site/site';
import { changeTypes, type ChangeTarget, type LoggedChange } from '../storage/changes';
import type { ChangeScope } from './scope';

type Properties = Record<string, Json>;

/** Who edited is always empty on SharePoint Online (REC; sp-dev-docs#10017): the item itself knows. */
const nobody = '';

/** Keys of items, lists, views, files and folders as recorded (REC), of the rest as in the metadata (DOC: koltyakov/sp-metadata). */
const specific: Readonly<
  Record<ChangeTarget, { type: string; of: (change: LoggedChange, web: string) => Properties }>
> = {
  item: {
    type: 'SP.ChangeItem',
    of: ({ item, list, object }, web) => ({
      Editor: nobody,
      EditorEmailHint: null,
      ItemId: item,
      ListId: list,
      ServerRelativeUrl: '',
      SharedByUser: null,
      SharedWithUsers: null,
      UniqueId: object,
      WebId: web,
    }),
  },
  list: {
    type: 'SP.ChangeList',
    of: ({ list }, web) => ({ BaseTemplate: 0, Editor: nobody, Hidden: false, ListId: list, Title: '', WebId: web }),
  },
  view: { type: 'SP.ChangeView', of: ({ object, list }, web) => ({ ViewId: object, ListId: list, WebId: web }) },
  field: { type: 'SP.ChangeField', of: ({ object }, web) => ({ FieldId: object, WebId: web }) },
  web: { type: 'SP.ChangeWeb', of: (_, web) => ({ WebId: web }) },
  file: { type: 'SP.ChangeFile', of: ({ object }, web) => ({ UniqueId: object, WebId: web }) },
  folder: { type: 'SP.ChangeFolder', of: ({ object }, web) => ({ UniqueId: object, WebId: web }) },
  contentType: {
    type: 'SP.ChangeContentType',
    of: ({ object }, web) => ({ ContentTypeId: { StringValue: object }, WebId: web }),
  },
  group: { type: 'SP.ChangeGroup', of: ({ object }) => ({ GroupId: Number(object) }) },
  user: {
    type: 'SP.ChangeUser',
    of: ({ object, type }) => ({ Activate: type === changeTypes.add, UserId: Number(object) }),
  },
};

/** An entry of the log as SharePoint answers it; its id is made up anew each time (REC). */
export function changeEntity({ ids }: Site, { scope, target }: ChangeScope, change: LoggedChange): Entity {
  const { type, of } = specific[change.target];
  return {
    type,
    set: 'SP.ApiData.Changes',
    editLink: `${type}${randomUUID()}`,
    elsewhere: namesOfAll,
    properties: {
      ChangeToken: { StringValue: printToken({ scope, target, time: new Date(change.time), number: change.id }) },
      ChangeType: change.type,
      SiteId: ids.site,
      Time: timeOf(change),
      ...of(change, ids.web),
    },
  };
}

/** What only some kinds of change have: $select passes over it elsewhere. */
const namesOfAll: ReadonlySet<string> = new Set(
  Object.values(specific).flatMap(({ of }) =>
    Object.keys(of({ target: 'web', type: 0, list: '', item: null, object: '', editor: '', id: 0, time: '' }, '')),
  ),
);

const withOwnTime: ReadonlySet<ChangeTarget> = new Set(['item', 'list', 'file', 'folder']);
const edits: ReadonlySet<number> = new Set([changeTypes.add, changeTypes.update, changeTypes.systemUpdate]);

/** Edits of items, lists and files tell their Modified, rounded to the second; everything else the moment itself (REC). */
function timeOf({ target, type, time }: LoggedChange): string {
  const instant = new Date(time);
  if (withOwnTime.has(target) && edits.has(type)) return toStamp(new Date(Math.round(instant.getTime() / 1000) * 1000));
  return instant.toISOString().replace(/\.?0*Z$/, 'Z');
}
