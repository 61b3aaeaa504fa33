/** What is wrong with a site that keeps a register, and what can be done about it. */
export * from './columns';
export * from './entries';
export * from './finding';
export * from './order';
export * from './rights';
export type * from './port';
