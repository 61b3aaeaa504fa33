import { SharePointError } from '../errors';
import type { Call } from '../http/call';
import { action, type Resource } from '../http/resource';
import { nothing, type Answer } from '../odata/answer';
import { answerCollection } from '../odata/collection';
import type { Entity } from '../odata/entity';
import { first, textOf } from '../odata/parameters';
import type { Parameters } from '../odata/path';
import { demand, holds } from '../security/access';
import { principalEver } from '../users/principals';
import { allRecycled, isOfAttachment, listOf, moveToSecondStage, purge, restore, type Recycled } from './recycle';

/** `web/recyclebin`: what the person deleted; whoever manages the site sees everything. */
export function recycleResource(call: Call, parameters: Parameters): Resource {
  if (parameters.size > 0) return oneRecycled(call, parameters);
  const each = (recycled: readonly Recycled[], run: (one: Recycled) => void) =>
    action(() => {
      recycled.forEach(run);
      return nothing;
    });
  const stage = (number: number) => visible(call).filter((one) => one.stage === number);
  return {
    verbs: {
      GET: () =>
        answerCollection(
          'SP.ApiData.RecycleBinItems',
          visible(call).map((one) => entityOf(call, one)),
          call.query,
        ),
    },
    steps: {
      getbyid: (id) => oneRecycled(call, id),
      deleteall: () => each(stage(1), (one) => purge(call.site, one)),
      deleteallsecondstageitems: () => each(stage(2), (one) => purge(call.site, one)),
      movealltosecondstage: () => each(stage(1), (one) => moveToSecondStage(call.site, one)),
      restoreall: () => each(visible(call), (one) => restoreChecked(call, one)),
    },
  };
}

function visible(call: Call): Recycled[] {
  const seesAll = holds(call.access.onWeb(), 'manageWeb');
  return allRecycled(call.site).filter((one) => seesAll || (one.deleted_by === call.person.id && one.stage === 1));
}

function oneRecycled(call: Call, parameters: Parameters): Resource {
  const id = textOf(first(parameters)).toLowerCase();
  const recycled = visible(call).find((one) => one.id === id);
  // Text believed (MEM).
  if (!recycled)
    throw new SharePointError(
      404,
      '-2147024894, System.IO.FileNotFoundException',
      'The system cannot find the file specified.',
    );
  const run = (work: () => void): Resource =>
    action((): Answer => {
      work();
      return nothing;
    });
  return {
    entity: () => entityOf(call, recycled),
    verbs: { GET: () => ({ kind: 'entity', entity: entityOf(call, recycled) }) },
    steps: {
      restore: () => run(() => restoreChecked(call, recycled)),
      deleteobject: () => run(() => purge(call.site, recycled)),
      movetosecondstage: () => run(() => moveToSecondStage(call.site, recycled)),
    },
  };
}

function restoreChecked(call: Call, recycled: Recycled): void {
  const list = listOf(call.site, recycled);
  if (recycled.item === null) demand(call.access.onWeb(), 'manageLists');
  else if (list) demand(call.access.onList(list), 'addListItems');
  // Text believed (MEM).
  else
    throw new SharePointError(
      404,
      '-2147024894, System.IO.FileNotFoundException',
      'The list of this item was deleted. Restore the list first.',
    );
  restore(call, recycled);
}

/** File 1, item 3, list 4, folder 5, attachment 7 (MEM). */
function itemTypeOf(recycled: Recycled): number {
  const { item, row } = recycled;
  if (item === null) return 4;
  if (isOfAttachment(recycled)) return 7;
  const kept = JSON.parse(row ?? '{}') as { is_folder?: number };
  return kept.is_folder === undefined ? 3 : kept.is_folder === 1 ? 5 : 1;
}

/** Bytes of a file; of an item, as good as any other number, those of its row. */
function sizeOf({ row }: Recycled): number {
  const kept = JSON.parse(row ?? '{}') as { size?: number };
  return kept.size ?? row?.length ?? 0;
}

/** Keys as recorded (REC). */
function entityOf({ site }: Call, recycled: Recycled): Entity {
  const author = principalEver(site, recycled.author);
  const deletedBy = principalEver(site, recycled.deleted_by);
  const [year, month, day, hour, minute] = site.calendar.wallClock(new Date(recycled.deleted));
  return {
    type: 'SP.RecycleBinItem',
    set: 'SP.ApiData.RecycleBinItems',
    editLink: `Web/RecycleBin('${recycled.id}')`,
    properties: {
      AuthorEmail: author?.email ?? '',
      AuthorName: author?.title ?? '',
      DeletedByEmail: deletedBy?.email ?? '',
      DeletedByName: deletedBy?.title ?? '',
      DeletedDate: recycled.deleted,
      DeletedDateLocalFormatted: `${month}/${day}/${year} ${hour % 12 || 12}:${String(minute).padStart(2, '0')} ${hour < 12 ? 'AM' : 'PM'}`,
      DirName: recycled.directory,
      DirNamePath: { DecodedUrl: recycled.directory },
      Id: recycled.id,
      ItemState: recycled.stage,
      ItemType: itemTypeOf(recycled),
      LeafName: recycled.leaf,
      LeafNamePath: { DecodedUrl: recycled.leaf },
      Size: String(sizeOf(recycled)),
      Title: recycled.title,
    },
  };
}
