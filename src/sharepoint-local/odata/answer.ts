import type { Json, JsonObject } from '../json';
import type { Entity } from './entity';

/** What an endpoint found or did; how it looks on the wire is the renderer's business. */
export type Answer =
  | { readonly kind: 'entity'; readonly entity: Entity; readonly isNew?: boolean }
  | { readonly kind: 'collection'; readonly set: string; readonly entities: readonly Entity[] }
  /** One element that is JSON text already. */
  | {
      readonly kind: 'row';
      readonly set: string;
      readonly row: string;
      readonly etag: string;
      readonly editLink: string;
      readonly isNew: boolean;
    }
  /** Rows that are JSON text already. */
  | { readonly kind: 'rows'; readonly set: string; readonly rows: readonly string[]; readonly next: string | null }
  | { readonly kind: 'bytes'; readonly bytes: Buffer }
  /** A text of its own kind, whatever was asked for in Accept. */
  | { readonly kind: 'text'; readonly text: string; readonly contentType: string }
  /** What is in a file, as it was uploaded. */
  | { readonly kind: 'content'; readonly bytes: Buffer; readonly etag: string }
  /** Result of a function: `name` is its key in verbose mode, `type` its place in the metadata. */
  | { readonly kind: 'value'; readonly name: string; readonly type: string; readonly value: Json }
  /** A function that answers a list of complex values. */
  | { readonly kind: 'results'; readonly name: string; readonly type: string; readonly results: readonly JsonObject[] }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'done'; readonly status: 200 | 204; readonly etag?: string };

/** A function without result: SharePoint says `odata.null`. */
export const nothing: Answer = { kind: 'nothing' };
/** A successful DELETE: 200 and an empty body (REC). */
export const deleted: Answer = { kind: 'done', status: 200 };

/** A successful MERGE: 204, empty, the new ETag in the header (REC). */
export function merged(etag?: string): Answer {
  return etag === undefined ? { kind: 'done', status: 204 } : { kind: 'done', status: 204, etag };
}
