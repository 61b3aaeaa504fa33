import type { SPFI } from '@pnp/sp';
import type { Finding, Progress } from '../../register';
import { inBatch, largestBatch, settledInBatch } from '../connection';
import type { Bench } from './repairSite';
import { allowed, goOn } from './siteFacts';

/**
 * Lets the entries of a finding have the rights of their list again. Gives the number of those that were left alone, because they
 * have them already or are gone.
 */
export async function followList({ client, site }: Bench, finding: Finding, progress: Progress): Promise<number> {
  const listId = finding.list && site.lists.get(finding.list)?.Id;
  if (!listId) throw new TypeError(`no list ${finding.list}`);
  let left = 0;
  for (let start = 0; start < finding.entries.length; start += largestBatch) {
    goOn(progress);
    const ids = finding.entries.slice(start, start + largestBatch);
    const own = await withOwnRights(client, listId, ids);
    if (own.length > 0)
      await inBatch(client, (batch) =>
        own.map((id) => batch.web.lists.getById(listId).items.getById(id).resetRoleInheritance()),
      );
    left += ids.length - own.length;
  }
  return left;
}

async function withOwnRights(client: SPFI, listId: string, ids: readonly number[]): Promise<readonly number[]> {
  const answers = await settledInBatch<unknown>(client, (batch) =>
    ids.map((id) => batch.web.lists.getById(listId).items.getById(id).select('Id', 'HasUniqueRoleAssignments')()),
  );
  const rows = answers.map((answer) => allowed<{ readonly HasUniqueRoleAssignments: boolean }>(answer));
  return ids.filter((_, index) => rows[index]?.HasUniqueRoleAssignments === true);
}
