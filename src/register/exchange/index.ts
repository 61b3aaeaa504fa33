/** Rows of a spreadsheet ↔ processes. */
export * from './cell';
export * from './columns';
export * from './csv';
export * from './directory';
export * from './importRun';
export * from './mapping';
export { parseCell } from './parse';
export * from './plan';
export type * from './report';
export type { PlannedRow } from './row';
