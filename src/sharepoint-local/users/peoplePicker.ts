import type { Call } from '../http/call';
import type { JsonObject } from '../json';
import type { Answer } from '../odata/answer';
import { integer, object, optional, required, text } from '../odata/input';
import { loginOf, type DirectoryPerson } from './directory';

/** `clientPeoplePickerSearchUser`: JSON in a text, as SharePoint answers it. */
export function searchPeople(call: Call): Answer {
  const parameters = required(call.body().properties, 'queryParams', object);
  const query = required(parameters, 'QueryString', text);
  const most = optional(parameters, 'MaximumEntitySuggestions', integer) ?? 30;
  const people = call.site.directory.search(query).slice(0, most);
  const found = JSON.stringify(people.map((person) => entityOf(call, person)));
  return { kind: 'value', name: 'ClientPeoplePickerSearchUser', type: 'Edm.String', value: found };
}

/** `clientPeoplePickerResolveUser`: exactly one person or an unresolved entity. */
export function resolvePerson(call: Call): Answer {
  const parameters = required(call.body().properties, 'queryParams', object);
  const query = required(parameters, 'QueryString', text);
  const found = call.site.directory.search(query);
  const exact = call.site.directory.resolve(query) ?? (found.length === 1 ? found[0] : undefined);
  const entity = exact
    ? entityOf(call, exact)
    : {
        Key: query,
        DisplayText: query,
        IsResolved: false,
        Description: query,
        EntityType: '',
        EntityData: {},
        MultipleMatches: [],
      };
  return { kind: 'value', name: 'ClientPeoplePickerResolveUser', type: 'Edm.String', value: JSON.stringify(entity) };
}

/** Shape as the picker's script reads it (MEM). */
function entityOf({ site }: Call, person: DirectoryPerson): JsonObject {
  return {
    Key: loginOf(person),
    Description: person.email ?? person.userPrincipalName,
    DisplayText: person.displayName,
    EntityType: 'User',
    ProviderDisplayName: 'Tenant',
    ProviderName: 'Tenant',
    IsResolved: true,
    EntityData: {
      IsAltSecIdPresent: 'False',
      Title: person.jobTitle ?? '',
      Email: person.email ?? person.userPrincipalName,
      MobilePhone: '',
      ObjectId: person.objectId ?? '',
      Department: person.department ?? '',
      PrincipalType: 'User',
      TenantId: site.ids.tenant,
    },
    MultipleMatches: [],
    ProviderResults: [],
  };
}
