import type { ProcessValues } from '../process/schema';

/** Stands in the origin of an entry that an undone import has retired: a later import of the same row brings it back. */
export const undoneMark = '↶';

/** Whether the entry is retired only because the import that made it was undone. */
export const isUndone = ({ status, origin }: Pick<ProcessValues, 'status' | 'origin'>): boolean =>
  status === 'retired' && (origin ?? '').includes(undoneMark);

/** The origin without what an undoing has added. */
export const withoutUndone = (origin: string): string => origin.split(undoneMark)[0]!.trimEnd();
