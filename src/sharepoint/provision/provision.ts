import { listKeys, lists, schemaVersion } from '../../register';
import type { Group } from '../../register';
import type { TokenSource } from '../connection';
import { connect } from '../connection';
import { openSharePointStore } from '../store';
import { addMembers, provisionGroups } from './groups';
import { provisionColumns, provisionLists } from './lists';
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
}

const versionKey = 'schemaVersion';

/**
 * Brings a site to the schema: groups, levels, lists, columns, indexes, views, rights, schema version. Runs as often as
 * one likes; a second run changes nothing, one that was cut off is continued by the next, a newer schema only adds.
 */
export async function provision(options: ProvisionOptions): Promise<ProvisionReport> {
  const client = connect(options.siteUrl, options.token);
  const log = new StepLog(options.onStep);
  const who = await provisionGroups(client, log);
  for (const [group, loginNames] of Object.entries(options.members ?? {}) as [Group, readonly string[]][]) {
    await addMembers(client, who.groupIds[group], loginNames, log);
  }
  const ids = await provisionLists(client, log);
  for (const key of listKeys) {
    await provisionColumns(client, lists[key], ids, log);
    await provisionView(client, ids[key], lists[key], log);
    await provisionRights(client, ids[key], lists[key], who, log);
  }
  await noteVersion(options, log);
  return { schemaVersion, steps: log.steps };
}

async function noteVersion(options: ProvisionOptions, log: StepLog): Promise<void> {
  const store = openSharePointStore(options.siteUrl, options.token);
  const value = String(schemaVersion);
  const entries = await store.all('settings');
  const entry = entries.find(({ values }) => values.title === versionKey);
  if (entry?.values.value === value) return;
  if (entry) await store.update('settings', entry, { value });
  else await store.create('settings', { key: versionKey, values: { title: versionKey, value } });
  log.add(entry ? 'changed' : 'created', 'setting', versionKey);
}
