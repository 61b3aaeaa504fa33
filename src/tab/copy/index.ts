/** The copy of the register on this device: what the screens ask, and what they hold of it. */
export type { CopyOptions, News, RegisterCopy, Sync } from './copy';
export { errorOf } from './errorFacts';
export type { Front } from './front';
export { emptyFront } from './front';
export type { Found } from './searching';
export type { Coded, ProcessFacts, ProcessTable, ReviewState } from './table';
export { codeAt, factsAt, isSealedAt, lightAt, nameAt, never, reviewAt, rowOf } from './table';
export type { Stretch, Why } from './why';
export { shifted } from './why';
