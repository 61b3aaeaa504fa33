import type { Field } from '../fields/field';
import type { List } from '../lists/list';

/** What is kept between requests to avoid reading it again. Every write says what it outdates; a rollback outdates all. */
export interface Memory {
  lists: ReadonlyMap<string, List> | null;
  readonly fields: Map<number, readonly Field[]>;
  /** Ready JSON of single rows: list number → projection → item id → text. */
  readonly rows: Map<number, Map<string, Map<number, string>>>;
  /** Whole answers by list; any write to the site empties it. */
  readonly answers: Map<string, Buffer>;
}

/** Nothing remembered yet. */
export function emptyMemory(): Memory {
  return { lists: null, fields: new Map(), rows: new Map(), answers: new Map() };
}

/** Forgets everything, after a rollback. */
export function forgetEverything(memory: Memory): void {
  memory.lists = null;
  memory.fields.clear();
  memory.rows.clear();
  memory.answers.clear();
}

/** A list, its columns or its address changed: nothing prepared for it holds any more. */
export function forgetList(memory: Memory, list: number): void {
  memory.lists = null;
  memory.fields.delete(list);
  memory.rows.delete(list);
}

/** One item changed. */
export function forgetItem(memory: Memory, list: number, item: number): void {
  memory.rows.get(list)?.forEach((rows) => rows.delete(item));
}
