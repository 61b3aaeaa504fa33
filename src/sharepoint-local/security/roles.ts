import { failedInSharePoint } from '../errors';
import type { Site } from '../site/site';
import { rightsFrom, type Rights } from './permissions';

/** A permission level. */
export interface Role {
  readonly id: number;
  readonly name: string;
  readonly description: string | null;
  readonly high: string;
  readonly low: string;
  readonly hidden: number;
  readonly position: number;
  readonly kind: number;
}

export const fullControl = 1073741829;
export const edit = 1073741830;
export const read = 1073741826;
/** Given by itself on the way to something shared below. */
export const limitedAccess = 1073741825;

const none = '0';
/** Ids and masks as recorded (REC) for Read and Contribute; Design, Edit and the hidden ones believed (MEM). */
const standard: readonly Role[] = [
  {
    id: fullControl,
    name: 'Full Control',
    description: 'Has full control.',
    high: '2147483647',
    low: '4294967295',
    hidden: 0,
    position: 1,
    kind: 5,
  },
  {
    id: 1073741828,
    name: 'Design',
    description: 'Can view, add, update, delete, approve, and customize.',
    high: '432',
    low: '1012866047',
    hidden: 0,
    position: 32,
    kind: 4,
  },
  {
    id: edit,
    name: 'Edit',
    description: 'Can add, edit and delete lists; can view, add, update and delete list items and documents.',
    high: '432',
    low: '1011030767',
    hidden: 0,
    position: 48,
    kind: 6,
  },
  {
    id: 1073741827,
    name: 'Contribute',
    description: 'Can view, add, update, and delete list items and documents.',
    high: '432',
    low: '1011028719',
    hidden: 0,
    position: 64,
    kind: 3,
  },
  {
    id: read,
    name: 'Read',
    description: 'Can view pages and list items and download documents.',
    high: '176',
    low: '138612833',
    hidden: 0,
    position: 128,
    kind: 2,
  },
  {
    id: limitedAccess,
    name: 'Limited Access',
    description:
      'Can view specific lists, document libraries, list items, folders, or documents when given permissions.',
    high: '48',
    low: '134287360',
    hidden: 1,
    position: 160,
    kind: 1,
  },
  {
    id: 1073741833,
    name: 'Web-Only Limited Access',
    description: 'Web-Only Limited Access',
    high: none,
    low: '134283264',
    hidden: 1,
    position: 160,
    kind: 9,
  },
];

/** Fills a new site with the levels every site has. */
export function addStandardRoles({ database }: Pick<Site, 'database'>): void {
  for (const role of standard) insert(database, role);
}

function insert(database: Site['database'], role: Role): void {
  database.run(
    'INSERT INTO roles (id, name, description, high, low, hidden, position, kind) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    role.id,
    role.name,
    role.description,
    role.high,
    role.low,
    role.hidden,
    role.position,
    role.kind,
  );
}

/** All levels in SharePoint's order. */
export function allRoles({ database }: Site): Role[] {
  return database.all<Role>('SELECT * FROM roles ORDER BY position, id');
}

/** Stores an own level; names are unique. */
export function addRole(site: Site, role: Omit<Role, 'id' | 'hidden' | 'kind'>): Role {
  refuseTakenName(site, role.name, null);
  const last = site.database.first<{ id: number }>('SELECT max(id) AS id FROM roles')?.id ?? fullControl;
  const added: Role = { ...role, id: last + 1, hidden: 0, kind: 0 };
  insert(site.database, added);
  return added;
}

/** Replaces what may be changed of a level. */
export function changeRole(site: Site, role: Role): void {
  refuseTakenName(site, role.name, role.id);
  site.database.run(
    'UPDATE roles SET name = ?, description = ?, high = ?, low = ?, position = ? WHERE id = ?',
    role.name,
    role.description,
    role.high,
    role.low,
    role.position,
    role.id,
  );
}

/** Removes a level and every assignment of it. */
export function removeRole({ database }: Site, id: number): void {
  database.run('DELETE FROM assignments WHERE role = ?', id);
  database.run('DELETE FROM roles WHERE id = ?', id);
}

function refuseTakenName(site: Site, name: string, ownId: number | null): void {
  const other = site.database.first<{ id: number }>('SELECT id FROM roles WHERE name = ?', name);
  if (!other || other.id === ownId) return;
  // Text believed (MEM).
  throw failedInSharePoint(-2130575293, 'SPException', 'A permission level with the same name already exists.');
}

/** The rights of a level. */
export function rightsOfRole(role: Pick<Role, 'high' | 'low'>): Rights {
  return rightsFrom(role.high, role.low);
}
