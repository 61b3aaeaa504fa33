/** Bytes of a file somebody chose → rows of cells. Knows file formats, knows nothing of processes. */
export * from './read';
export * from './sheet';
export type { Breath } from './pace';
export * from './write';
