import type { Field } from '../fields/field';
import type { List } from '../lists/list';
import { KeptPages } from './keptPages';
import { ReadyRows } from './readyRows';

/** What is kept between requests to avoid reading it again. Every write says what it outdates; a rollback outdates all. */
export interface Memory {
  lists: ReadonlyMap<string, List> | null;
  readonly fields: Map<number, readonly Field[]>;
  readonly rows: ReadyRows;
  /** Pages know by themselves when they are outdated: any write to the database does it. */
  readonly pages: KeptPages;
}

/** Nothing remembered yet. */
export function emptyMemory(): Memory {
  return { lists: null, fields: new Map(), rows: new ReadyRows(), pages: new KeptPages() };
}

/** Forgets everything, after a rollback. */
export function forgetEverything(memory: Memory): void {
  memory.lists = null;
  memory.fields.clear();
  memory.rows.clear();
  memory.pages.clear();
}

/** A list, its columns or its address changed: nothing prepared for it holds any more. */
export function forgetList(memory: Memory, list: number): void {
  memory.lists = null;
  memory.fields.delete(list);
  memory.rows.forgetList(list);
}

/** One item changed. */
export function forgetItem(memory: Memory, list: number, item: number): void {
  memory.rows.forgetItem(list, item);
}
