import type { SPFI } from '@pnp/sp';
import { lists, NotFound, Refused } from '../../register';
import { inBatch, settledInBatch } from '../connection';
import { entityTypeOf } from '../entityType';
import { translated } from '../failure';
import { versionSetting } from './schema';

/**
 * The schema version that a site notes; null where none is, because nothing was set up or a run was cut off: the note comes last, and
 * before it even the column for it may be missing. All in batches, because a browser can't read why SharePoint refuses anything else.
 */
export async function notedVersion(client: SPFI): Promise<number | null> {
  const [rows] = await inBatch(client, (batch) => [batch.web.lists.select('Id', 'EntityTypeName')()]);
  const settings = rows.find(({ EntityTypeName }) => EntityTypeName === entityTypeOf(lists.settings));
  if (!settings) return null;
  const { title, value } = lists.settings.fields;
  const [answer] = await settledInBatch(client, (batch) => [
    batch.web.lists.getById(settings.Id).items.select(value.column).filter(`${title.column} eq '${versionSetting}'`)<
      readonly Readonly<Record<string, unknown>>[]
    >(),
  ]);
  if (answer?.status !== 'fulfilled') return nothingFor(answer?.reason);
  const text = String(answer.value[0]?.[value.column] ?? '');
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : null;
}

/** Nothing, when what was asked for isn't there; any other failure is one. */
function nothingFor(reason: unknown): null {
  const error = translated(reason);
  if (error instanceof NotFound || error instanceof Refused) return null;
  throw error;
}
