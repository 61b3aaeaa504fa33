import type { Database } from '../storage/database';
import type { Directory } from '../users/directory';
import type { Calendar } from './calendar';
import type { Memory } from './memory';

/** One running stand-in: a site collection with a single web. */
export interface Site {
  readonly database: Database;
  readonly memory: Memory;
  readonly directory: Directory;
  readonly calendar: Calendar;
  /** `/sites/x`, without a slash at the end. */
  readonly path: string;
  readonly ids: { readonly site: string; readonly web: string; readonly tenant: string };
  /** How far back the change log reaches, and whether tokens from before find nothing instead of being refused. */
  readonly changeLog: { readonly days: number; readonly isSilent: boolean };
  now(): Date;
}
