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
  const pieces = call.site.database.bytes(
    `SELECT bytes FROM upload_pieces WHERE ${ofUpload} ORDER BY position`,
    ...keyOf(call, file, upload),
  );
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

const ofUpload = 'list = ? AND item = ? AND person = ? AND upload = ?';

/** The client chooses the name of an upload; it never reaches the pieces of another person or file. */
function keyOf({ person }: Call, { list, entry }: FileAt, upload: string): [number, number, number, string] {
  return [list.number, entry.id, person.id, upload];
}

function keep(call: Call, file: FileAt, upload: string, offset: number): number {
  const { database } = call.site;
  const piece = call.bytes();
  const key = keyOf(call, file, upload);
  const known = database.first<{ n: number }>(`SELECT count(*) AS n FROM upload_pieces WHERE ${ofUpload}`, ...key);
  database.runWithBytes(
    'INSERT INTO upload_pieces (list, item, person, upload, position, size, bytes) VALUES (?, ?, ?, ?, ?, ?, ?)',
    [...key, known?.n ?? 0, piece.length],
    piece,
  );
  return offset + piece.length;
}

function expectedOffset(call: Call, file: FileAt, upload: string, parameters: Parameters): number {
  const known = call.site.database.first<{ size: number | null }>(
    `SELECT sum(size) AS size FROM upload_pieces WHERE ${ofUpload}`,
    ...keyOf(call, file, upload),
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

function dropUpload(call: Call, file: FileAt, upload: string): void {
  call.site.database.run(`DELETE FROM upload_pieces WHERE ${ofUpload}`, ...keyOf(call, file, upload));
}

/** A 64-bit number, which JSON carries as text (gosip#51). */
function answerOffset(name: string, offset: number): Answer {
  return { kind: 'value', name, type: 'Edm.Int64', value: String(offset) };
}
