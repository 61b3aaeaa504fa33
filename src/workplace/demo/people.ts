import type { Group, PersonKey } from '../../register';

/** What somebody is in the demo city; the people switcher puts it into words. */
export type DemoRole = 'staff' | 'owner' | 'deputy' | 'head' | 'team' | 'crisis' | 'administrator';

/** A person of the demo city's directory, in the shape in which the stand-in's directory takes it. */
export interface DemoPerson {
  readonly userPrincipalName: PersonKey;
  readonly displayName: string;
  readonly jobTitle: string;
  readonly department: string;
  readonly objectId: string;
  /** Whoever has left stays known to the site and can no longer be chosen. */
  readonly active: boolean;
  /** Null: not offered in the switcher. */
  readonly role: DemoRole | null;
}

/** Ends in a top-level domain reserved for examples, so that no mail ever reaches anybody. */
const domain = 'stadt-lindenfurt.example';

type Facts = readonly [name: string, role: DemoRole | null, jobTitle: string, department: string];

function person(account: string, number: number, [displayName, role, jobTitle, department]: Facts): DemoPerson {
  const objectId = `5d0c1a7e-2f4b-4c83-9a61-${String(number).padStart(12, '0')}`;
  const userPrincipalName = `${account}@${domain}`;
  return { userPrincipalName, displayName, jobTitle, department, objectId, active: true, role };
}

/** Twelve people: those of the switcher first, one of each role leading. */
export const demoPeople = {
  reimers: person('jonas.reimers', 1, ['Jonas Reimers', 'staff', 'Sachbearbeiter', 'Bürgerbüro']),
  demirci: person('aylin.demirci', 2, ['Aylin Demirci', 'owner', 'Teamleiterin', 'Bürgerbüro']),
  wernicke: person('tobias.wernicke', 3, ['Tobias Wernicke', 'deputy', 'Sachbearbeiter', 'Bürgerbüro']),
  vossberg: person('katharina.vossberg', 4, [
    'Dr. Katharina Voßberg',
    'head',
    'Fachbereichsleiterin',
    'Bürgerdienste und Ordnung',
  ]),
  oltmanns: person('miriam.oltmanns', 5, ['Miriam Oltmanns', 'team', 'Prozessmanagerin', 'Organisation']),
  straub: person('henrik.straub', 6, ['Henrik Straub', 'crisis', 'Brandamtsrat', 'Feuerwehr und Bevölkerungsschutz']),
  kallweit: person('sven.kallweit', 7, [
    'Sven Kallweit',
    'administrator',
    'Systemadministrator',
    'Informationstechnik und Digitalisierung',
  ]),
  lohmeyer: person('petra.lohmeyer', 8, ['Petra Lohmeyer', 'owner', 'Abteilungsleiterin', 'Steuern und Abgaben']),
  tiedemann: person('markus.tiedemann', 9, ['Markus Tiedemann', 'owner', 'Abteilungsleiter', 'Bauaufsicht']),
  akbulut: person('fatma.akbulut', 10, ['Fatma Akbulut', 'owner', 'Abteilungsleiterin', 'Soziale Leistungen']),
  brehmer: person('lukas.brehmer', 11, ['Lukas Brehmer', 'owner', 'Personalreferent', 'Personal']),
  nowotny: {
    ...person('gerhard.nowotny', 12, ['Gerhard Nowotny', null, 'Standesbeamter', 'Standesamt']),
    active: false,
  },
} as const satisfies Record<string, DemoPerson>;

export type DemoPersonKey = keyof typeof demoPeople;

/** The account under which reminders run; it belongs to the directory and is nobody's to switch to. */
export const demoServiceAccount = person('dienst.prozessregister', 99, [
  'Dienst Prozessregister',
  null,
  'Dienstkonto',
  'Informationstechnik und Digitalisierung',
]);

/** Site administrator of the demo city: whoever provisions and seeds. */
export const demoAdministrator: PersonKey = demoPeople.kallweit.userPrincipalName;

const addresses = (...keys: readonly DemoPersonKey[]): readonly PersonKey[] =>
  keys.map((key) => demoPeople[key].userPrincipalName);

/** Who is in which group of the site. Everybody reads through the all-staff principal, so `readers` names nobody. */
export const demoMemberships: Readonly<Record<Group, readonly PersonKey[]>> = {
  readers: [],
  contributors: addresses('demirci', 'wernicke', 'vossberg', 'lohmeyer', 'tiedemann', 'akbulut', 'brehmer', 'straub'),
  team: addresses('oltmanns'),
  crisis: addresses('straub'),
  service: [demoServiceAccount.userPrincipalName],
};
