import type { Migration } from './migration';
import { ozgModel } from './ozgModel';

/**
 * In order of number. Version 1 was the first; 2 added a column to the review requests and took the persons out of their view, which
 * provisioning does by itself; 3 added the lists from Suggestions to Diagrams, and needs what stands here.
 */
export const migrations: readonly Migration[] = [ozgModel];
