/** A person the tenant knows, whether or not the site has met them. */
export interface DirectoryPerson {
  userPrincipalName: string;
  displayName: string;
  email?: string;
  jobTitle?: string;
  department?: string;
  /** False: has left. They cannot sign in and `ensureuser` does not find them; what the site knows of them stays. */
  active?: boolean;
  /** Entra object id (guid). */
  objectId?: string;
}

/** The tenant's directory; UPNs and addresses compare without case. */
export interface Directory {
  findActive(userPrincipalName: string): DirectoryPerson | undefined;
  /** By UPN, claim login or e-mail address, as `ensureuser` is given. */
  resolve(logonName: string): DirectoryPerson | undefined;
  /** Active people whose name, UPN or address has a word starting so (people picker). */
  search(text: string): DirectoryPerson[];
}

export const membershipPrefix = 'i:0#.f|membership|';

/** Claim login of a person: `i:0#.f|membership|ada@city.example`. */
export function loginOf(person: Pick<DirectoryPerson, 'userPrincipalName'>): string {
  return `${membershipPrefix}${person.userPrincipalName.toLowerCase()}`;
}

/** The directory over a list of people. Whether somebody is active is asked anew each time: people leave meanwhile. */
export function directoryOf(people: readonly DirectoryPerson[]): Directory {
  const byName = new Map(people.map((person) => [person.userPrincipalName.toLowerCase(), person]));
  const byEmail = new Map(
    people.flatMap((person) => (person.email ? [[person.email.toLowerCase(), person] as const] : [])),
  );
  const ifActive = (person: DirectoryPerson | undefined) => (person?.active === false ? undefined : person);
  const resolve = (logonName: string) => {
    const name = logonName.toLowerCase();
    const bare = name.startsWith(membershipPrefix) ? name.slice(membershipPrefix.length) : name;
    return ifActive(byName.get(bare)) ?? ifActive(byEmail.get(bare));
  };
  return {
    findActive: (userPrincipalName) => ifActive(byName.get(userPrincipalName.toLowerCase())),
    resolve,
    search: (text) => people.filter((person) => ifActive(person) && isHit(person, text.trim().toLowerCase())),
  };
}

function isHit({ displayName, userPrincipalName, email }: DirectoryPerson, text: string): boolean {
  if (text === '') return false;
  const words = [displayName, ...displayName.split(/[\s,-]+/), userPrincipalName, email ?? ''];
  return words.some((word) => word.toLowerCase().startsWith(text));
}
