import type { SPFI } from '@pnp/sp';
import type { FoundEntry, Group, ListKey, PersonKey, Progress } from '../../register';
import { lists } from '../../register';
import { largestBatch, settledInBatch } from '../connection';
import { keyOfLogin } from '../siteUser';
import type { UserRow } from './rows';
import type { SiteFacts } from './siteFacts';
import { allowed, goOn } from './siteFacts';

const person = 1;

/** Everybody who plays a role in the entries. */
export function peopleNamed(found: ReadonlyMap<ListKey, readonly FoundEntry[]>): readonly PersonKey[] {
  const keys = [...found].flatMap(([list, entries]) => {
    const names = Object.entries(lists[list].fields).flatMap(([name, { kind }]) => (kind === 'person' ? [name] : []));
    return entries.flatMap(({ values }) => names.map((name) => values[name]));
  });
  return [...new Set(keys.filter((key): key is string => typeof key === 'string'))];
}

/**
 * Who of them is gone: whom the site has forgotten, and whom the people picker no longer offers. Null when the directory
 * doesn't let itself be asked.
 */
export async function gonePeople(
  client: SPFI,
  keys: readonly PersonKey[],
  progress: Progress,
): Promise<ReadonlySet<PersonKey> | null> {
  const gone = new Set(keys.filter((key) => key.startsWith('#')));
  const named = keys.filter((key) => !key.startsWith('#'));
  for (let start = 0; start < named.length; start += largestBatch) {
    goOn(progress);
    const some = named.slice(start, start + largestBatch);
    const answers = await settledInBatch(client, (batch) => some.map((key) => search(batch, key)));
    if (answers.some(({ status }) => status === 'rejected')) return null;
    answers.forEach((answer, index) => {
      if (answer.status === 'fulfilled' && !answer.value.includes(some[index]!)) gone.add(some[index]!);
    });
  }
  return gone;
}

async function search(batch: SPFI, key: PersonKey): Promise<readonly PersonKey[]> {
  const query = {
    QueryString: key,
    MaximumEntitySuggestions: 10,
    PrincipalType: person,
    PrincipalSource: 15,
    AllowEmailAddresses: false,
  };
  const found = await batch.profiles.clientPeoplePickerSearchUser(
    query as Parameters<typeof batch.profiles.clientPeoplePickerSearchUser>[0],
  );
  return found.map(({ Key }) => keyOfLogin(Key));
}

/**
 * Who may make a released entry: contributors, the process team, the service, site administrators. Null when nobody
 * can tell: one of those groups holds other groups, or keeps its members to itself.
 */
export async function releasers(client: SPFI, site: SiteFacts): Promise<((key: PersonKey) => boolean) | null> {
  const wanted: readonly Group[] = ['contributors', 'team', 'service'];
  const ids = wanted.flatMap((group) => site.groupIds.get(group) ?? []);
  if (ids.length === 0) return null;
  const answers = await settledInBatch(client, (batch) =>
    ids.map((id) => batch.web.siteGroups.getById(id).users.select('LoginName', 'PrincipalType')()),
  );
  const members = answers.map((answer) => allowed<readonly UserRow[]>(answer));
  const all = members.flatMap((some) => some ?? []);
  if (members.includes(null) || all.some(({ PrincipalType }) => PrincipalType !== person)) return null;
  const keys = new Set(
    [...all, ...site.users.filter(({ IsSiteAdmin }) => IsSiteAdmin)].map(({ LoginName }) => keyOfLogin(LoginName)),
  );
  return (key) => keys.has(key);
}
