/** Whose copy it is: nobody else is shown it, and it is deleted when somebody else signs in on the device. */
export interface CopyOwner {
  readonly tenantId: string;
  readonly siteUrl: string;
  /** Sign-in name of the person as host or sign-in know it. */
  readonly person: string;
}

export const ownerKey = ({ tenantId, siteUrl, person }: CopyOwner): string =>
  JSON.stringify([tenantId, siteUrl, person.toLowerCase()]);

export const isSamePerson = (one: CopyOwner, other: CopyOwner): boolean =>
  one.tenantId === other.tenantId && one.person.toLowerCase() === other.person.toLowerCase();
