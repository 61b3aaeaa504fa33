/** The copy of the register on this device: what the screens ask, and what they hold of it. */
export type { CopyOptions, News, RegisterCopy, Sync } from './copy';
export type { CodedLists, Column, ColumnName, Columns } from './columns';
export { errorOf } from './errorFacts';
export type { CopiedList } from './contents';
export type { Front } from './front';
export { emptyFront } from './front';
export type { Found } from './searching';
export type { PageSearch } from './pageSearch';
export type { ServiceHit } from './services';
export type { Coded, ProcessFacts, ProcessTable, ReviewState } from './table';
export { codeAt, dayAt, factsAt, isSealedAt, lightAt, nameAt, never, reviewAt, rowOf } from './table';
export type { Stretch, Why } from './why';
export { shifted } from './why';
