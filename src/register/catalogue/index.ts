/** Lists of reference services: what a new version changes, and what the register has of them. */
export * from './columns';
export * from './coverage';
export * from './groups';
export * from './links';
export * from './plan';
export * from './report';
export * from './row';
export * from './run';
export * from './source';
export * from './undo';
