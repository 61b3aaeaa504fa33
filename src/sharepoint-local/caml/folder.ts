import { SharePointError } from '../errors';
import { fieldsOf } from '../fields/store';
import type { Call } from '../http/call';
import type { Condition } from '../items/filterSql';
import { directoryOf, isLibrary, type List } from '../lists/list';
import { everywhere } from './find';
import type { CamlScope } from './view';

/**
 * Which folder is looked into, and whether folders themselves are shown (DOC: SPViewScope). A list's items all lie in its root;
 * a library's folder is told by FileDirRef and FSObjType, as on a tenant.
 */
export function withinFolder(call: Call, list: List, scope: CamlScope, url: string | null): Condition {
  const root = directoryOf(call.site.path, list);
  const folder = (url ?? root).replace(/\/+$/, '');
  if (!isInside(folder, root)) throw folderMissing();
  const fields = fieldsOf(call.site, list.number);
  const column = (name: string) => fields.find(({ internalName }) => internalName === name)?.column ?? 'NULL';
  const here: Condition = { sql: `lower(${column('FileDirRef')}) = lower(?)`, values: [folder] };
  const below = `lower(${column('FileDirRef')}) LIKE lower(?) ESCAPE '\\'`;
  const noFolders = `${column('FSObjType')} = 0`;
  if (!isLibrary(list)) return folder.toLowerCase() === root.toLowerCase() ? everywhere : here;
  const deep: Condition = { sql: `(${here.sql} OR ${below})`, values: [folder, `${escapeLike(folder)}/%`] };
  if (scope === 'RecursiveAll') return deep;
  if (scope === 'Recursive') return { sql: `${deep.sql} AND ${noFolders}`, values: deep.values };
  return scope === 'FilesOnly' ? { sql: `${here.sql} AND ${noFolders}`, values: here.values } : here;
}

function isInside(folder: string, root: string): boolean {
  const [inner, outer] = [folder.toLowerCase(), root.toLowerCase()];
  return inner === outer || inner.startsWith(`${outer}/`);
}

const escapeLike = (text: string) => text.replace(/[\\%_]/g, (character) => `\\${character}`);

/** Text and code as recorded for folders (REC). */
function folderMissing(): SharePointError {
  return new SharePointError(404, '-2147024894, System.IO.FileNotFoundException', 'File Not Found.');
}
