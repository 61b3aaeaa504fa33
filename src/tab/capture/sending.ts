import type {
  CreationResult,
  Day,
  Me,
  ProcessFieldName,
  ProcessValues,
  Progress,
  RegisterStore,
  Stored,
} from '../../register';
import { newProcess, sameValue, Unavailable } from '../../register';
import { versionOf } from '../shell/version';

/** A new entry on its way; saving it again under the same key finds the first one. */
export interface Outgoing {
  readonly key: string;
  readonly values: Partial<ProcessValues>;
}

export type Sent =
  /** `kept`: fields that an earlier try had saved otherwise, and that this person can't change any more. */
  | { readonly outcome: 'saved'; readonly entry: Stored<'processes'>; readonly kept: readonly ProcessFieldName[] }
  /** Not written, or nothing is known about it: trying again continues. */
  | { readonly outcome: 'open' }
  | { readonly outcome: 'refused'; readonly error: Error };

/**
 * Saves new entries as drafts, each once however often it is tried; one result each, in their order. What was changed
 * since an earlier try whose answer got lost is written into the entry that try has left. Rejects only when the store
 * tells nothing about any of them.
 */
export async function sendDrafts(
  store: RegisterStore,
  outgoing: readonly Outgoing[],
  { me, today, ...progress }: Progress & { readonly me: Me; readonly today: Day },
): Promise<readonly Sent[]> {
  const creations = outgoing.map(({ key, values }) => ({
    key,
    values: newProcess({ ...values, status: 'draft' }, today),
  }));
  const results = await store.createMany('processes', creations, progress);
  const sent: Sent[] = [];
  for (const [index, { values }] of outgoing.entries()) sent.push(await settled(store, values, results[index], me));
  return sent;
}

async function settled(
  store: RegisterStore,
  values: Partial<ProcessValues>,
  result: CreationResult<'processes'> | undefined,
  me: Me,
): Promise<Sent> {
  if (!result) return { outcome: 'open' };
  if (result.outcome === 'failed') {
    return result.error instanceof Unavailable ? { outcome: 'open' } : { outcome: 'refused', error: result.error };
  }
  const { entry } = result;
  const late = result.outcome === 'existed' ? otherwise(values, entry.values) : [];
  if (late.length === 0) return { outcome: 'saved', entry, kept: [] };
  if (!me.may.processes.edit || versionOf(entry) !== 1) return { outcome: 'saved', entry, kept: late };
  const changes = Object.fromEntries(late.map((name) => [name, values[name]]));
  return { outcome: 'saved', entry: await store.update('processes', entry, changes), kept: [] };
}

function otherwise(typed: Partial<ProcessValues>, stored: ProcessValues): readonly ProcessFieldName[] {
  const names = Object.keys(typed) as ProcessFieldName[];
  return names.filter((name) => name !== 'status' && !sameValue(typed[name], stored[name]));
}
