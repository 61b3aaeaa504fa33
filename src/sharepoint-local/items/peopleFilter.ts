import type { Call } from '../http/call';
import { matches } from '../odata/collection';
import type { Entity } from '../odata/entity';
import type { Filter } from '../odata/filter';
import type { Principal } from '../users/principals';

/** Ids of everyone the site ever knew whose `Title`, `EMail` … satisfies a condition; unknown names are refused. */
export function peopleMatching({ site }: Call, filter: Filter, expression: string): number[] {
  const people = site.database.all<Principal>('SELECT * FROM principals');
  return people.filter((person) => matches(entityOf(person), filter, expression)).map(({ id }) => id);
}

/** A person as the hidden user information list shows them. */
function entityOf(person: Principal): Entity {
  const properties = {
    Title: person.title,
    EMail: person.email,
    Name: person.login,
    UserName: person.upn,
    JobTitle: person.job_title,
    Department: person.department,
  };
  return { type: 'SP.Data.UserInfoItem', set: '', editLink: '', properties };
}
