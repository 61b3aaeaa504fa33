import { listKeys, lists, NewerSchema, schemaVersion } from '../../register';
import type { Group, ListKey, Progress } from '../../register';
import type { TokenSource } from '../connection';
import { connect } from '../connection';
import { openSharePointStore } from '../store';
import { addMembers, letGroupsIn, provisionGroups } from './groups';
import { provisionColumns, provisionLists } from './lists';
import { migrations } from './migrations';
import { migrate } from './migrations/migrate';
import { notedVersion } from './notedVersion';
import type { ProvisionReport, ProvisionStep } from './report';
import { StepLog } from './report';
import { provisionRights } from './rights';
import { provisionView } from './views';

export interface ProvisionOptions {
  readonly siteUrl: string;
  /** Of a site administrator. */
  readonly token: TokenSource;
  /** Claims login names to put into the groups; nobody is taken out. */
  readonly members?: Partial<Readonly<Record<Group, readonly string[]>>>;
  readonly onStep?: (step: ProvisionStep) => void;
  /** Called before each list with the number of lists that are complete, and with null while there is no list at work. */
  readonly onList?: (list: ListKey | null, done: number) => void;
  /** Ends the run before the next list; what was made stays, and another run goes on. */
  readonly signal?: Progress['signal'];
}

/**
 * Brings a site to the schema: groups, levels, lists, columns, indexes, views, rights, values, schema version. Runs as often as
 * one likes, also beside another administrator's; a second run changes nothing, one that was cut off is continued by the next.
 * `NewerSchema` when the site was set up by a newer program.
 */
export async function provision(options: ProvisionOptions): Promise<ProvisionReport> {
  const client = connect(options.siteUrl, options.token);
  const log = new StepLog(options.onStep);
  const noted = await notedVersion(client);
  if (noted !== null && noted > schemaVersion) throw new NewerSchema(noted, schemaVersion);
  options.onList?.(null, 0);
  const who = await provisionGroups(client, log);
  for (const [group, loginNames] of Object.entries(options.members ?? {}) as [Group, readonly string[]][]) {
    await addMembers(client, who.groupIds[group], loginNames, log);
  }
  const ids = await provisionLists(client, log, (id, list) => provisionRights(client, id, list, who, log));
  await letGroupsIn(client, who, log);
  for (const [index, key] of listKeys.entries()) {
    if (options.signal?.aborted) return { schemaVersion, steps: log.steps, complete: false };
    options.onList?.(key, index);
    await provisionColumns(client, lists[key], ids, log);
    await provisionView(client, ids[key], lists[key], log);
  }
  options.onList?.(null, listKeys.length);
  const store = openSharePointStore(options.siteUrl, options.token);
  const complete = await migrate({ store, log, migrations, target: schemaVersion, signal: options.signal });
  return { schemaVersion, steps: log.steps, complete };
}
