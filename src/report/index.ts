/** THE PRINT SHOP. Entries of the register → a file that people take along. */
export * from './exportFile';
export * from './fileName';
export * from './request';
export * from './serve';
