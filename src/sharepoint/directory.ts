import type { SPFI } from '@pnp/sp';
import type { Person } from '../register';
import { inBatch } from './connection';
import { keyOfLogin } from './siteUser';

/** People of the directory that match a text, at most 10. */
export async function findInDirectory(client: SPFI, text: string): Promise<readonly Person[]> {
  const query = {
    QueryString: text,
    MaximumEntitySuggestions: 10,
    PrincipalType: 1,
    PrincipalSource: 15,
    AllowEmailAddresses: false,
  };
  const [found] = await inBatch(client, (batch) => [
    batch.profiles.clientPeoplePickerSearchUser(
      query as Parameters<typeof batch.profiles.clientPeoplePickerSearchUser>[0],
    ),
  ]);
  return found.map(({ Key, DisplayText, EntityData }) => ({
    key: keyOfLogin(Key),
    name: DisplayText,
    email: EntityData?.Email ?? '',
  }));
}
