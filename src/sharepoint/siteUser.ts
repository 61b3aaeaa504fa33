import type { Person, PersonKey } from '../register';

/** A person, group or app as the site lists them. */
export interface SiteUser {
  readonly Id: number;
  readonly Title: string;
  readonly Email: string;
  readonly LoginName: string;
}

const claim = 'i:0#.f|membership|';

/** A group in a column for people is shown and kept like a person, under its whole login name. */
export function personOf({ LoginName, Title, Email }: SiteUser): {
  readonly person: Person;
  readonly isPerson: boolean;
} {
  const isPerson = LoginName.toLowerCase().startsWith(claim);
  const key = isPerson ? keyOfLogin(LoginName) : LoginName.toLowerCase();
  return { person: { key, name: Title, email: Email }, isPerson };
}

/** Other than a person's, the key of a group is its login name already. */
export const loginOf = (key: PersonKey): string => (key.includes('|') ? key : claim + key);

/** `i:0#.f|membership|anna@city.example` → `anna@city.example`. */
export function keyOfLogin(loginName: string): PersonKey {
  return loginName.slice(loginName.lastIndexOf('|') + 1).toLowerCase();
}
