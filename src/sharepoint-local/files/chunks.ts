import { refusedBySharePoint } from '../errors';
import type { Call } from '../http/call';
import type { Answer } from '../odata/answer';
import { numberOf, textOf } from '../odata/parameters';
import type { Literal } from '../odata/literal';
import type { Parameters } from '../odata/path';
import { demand } from '../security/access';
import { changeContent } from './save';
import type { Entry } from './library';
import type { FileAt } from './place';

/** `startUpload(uploadId=guid'..')`: the first piece; answers how many bytes are there. */
export function startUpload(call: Call, file: FileAt, parameters: Parameters): Answer {
  const upload = uploadOf(parameters);
  demand(call.access.onItem(file.list, file.entry.id), 'editListItems');
  dropUpload(call, file, upload);
  return answerOffset('StartUpload', keep(call, file, upload, 0));
}

/** `continueUpload(uploadId=guid'..',fileOffset=n)`: the next piece, which has to begin where the last one ended. */
export function continueUpload(call: Call, file: FileAt, parameters: Parameters): Answer {
  const upload = uploadOf(parameters);
  return answerOffset('ContinueUpload', keep(call, file, upload, expectedOffset(call, file, upload, parameters)));
}

/** `finishUpload(..)`: the last piece, possibly empty; only now the file changes. */
export function finishUpload(call: Call, file: FileAt, parameters: Parameters): Entry {
  const upload = uploadOf(parameters);
  keep(call, file, upload, expectedOffset(call, file, upload, parameters));
  const pieces = call.site.database.bytes('SELECT bytes FROM uploads WHERE upload = ? ORDER BY position', upload);
  const entry = changeContent(call, file, Buffer.concat(pieces));
  dropUpload(call, file, upload);
  return entry;
}

/** `cancelUpload(uploadId=guid'..')`: forgets the pieces; the file keeps the content it has. */
export function cancelUpload(call: Call, file: FileAt, parameters: Parameters): void {
  dropUpload(call, file, uploadOf(parameters));
}

function uploadOf(parameters: Parameters): string {
  const literal = parameters.get('uploadid') ?? parameters.get('0');
  const id = literal ? textOf(literal).toLowerCase() : '';
  // Text believed (MEM).
  if (!/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(id))
    throw refusedBySharePoint(-2147024809, 'The upload session id is not valid.');
  return id;
}

function keep({ site, person, bytes }: Call, { list, entry }: FileAt, upload: string, offset: number): number {
  const piece = bytes();
  const position =
    site.database.first<{ n: number }>('SELECT count(*) AS n FROM uploads WHERE upload = ?', upload)?.n ?? 0;
  site.database.runWithBytes(
    'INSERT INTO uploads (upload, position, list, item, person, size, bytes) VALUES (?, ?, ?, ?, ?, ?, ?)',
    [upload, position, list.number, entry.id, person.id, piece.length],
    piece,
  );
  return offset + piece.length;
}

function expectedOffset(
  { site, person }: Call,
  { list, entry }: FileAt,
  upload: string,
  parameters: Parameters,
): number {
  const known = site.database.first<{ size: number | null }>(
    'SELECT sum(size) AS size FROM uploads WHERE upload = ? AND list = ? AND item = ? AND person = ?',
    upload,
    list.number,
    entry.id,
    person.id,
  );
  const offset = numberOf(parameters.get('fileoffset') ?? parameters.get('1') ?? ({ type: 'null' } satisfies Literal));
  // Both texts believed (MEM).
  if (known?.size == null) throw refusedBySharePoint(-2147024809, `The upload session ${upload} was not found.`);
  if (known.size !== offset)
    throw refusedBySharePoint(
      -2147024809,
      `The file offset ${offset} does not match the ${known.size} bytes uploaded.`,
    );
  return offset;
}

function dropUpload({ site, person }: Call, { list, entry }: FileAt, upload: string): void {
  const sql = 'DELETE FROM uploads WHERE upload = ? AND list = ? AND item = ? AND person = ?';
  site.database.run(sql, upload, list.number, entry.id, person.id);
}

/** A 64-bit number, which JSON carries as text (gosip#51). */
function answerOffset(name: string, offset: number): Answer {
  return { kind: 'value', name, type: 'Edm.Int64', value: String(offset) };
}
