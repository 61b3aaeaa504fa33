/** Whose copy it is: nobody else is shown it, and it is deleted when somebody else signs in on the device. */
export interface CopyOwner {
  readonly tenantId: string;
  readonly siteUrl: string;
  /** Sign-in name of the person as host or sign-in know it. */
  readonly person: string;
}

export const ownerKey = ({ tenantId, siteUrl, person }: CopyOwner): string =>
  JSON.stringify([tenantId, siteUrl, person.toLowerCase()]);

/** The other way round; the sign-in name comes in small letters. */
export function ownerOfKey(key: string): CopyOwner {
  const [tenantId, siteUrl, person] = JSON.parse(key) as [string, string, string];
  return { tenantId, siteUrl, person };
}

export const isSamePerson = (one: CopyOwner, other: CopyOwner): boolean =>
  one.tenantId === other.tenantId && one.person.toLowerCase() === other.person.toLowerCase();
