/** Changing many entries at once, and merging two. */
export type { BulkActionsProps } from './bulkActions';
export { BulkActions } from './bulkActions';
export { MergeDialog } from './mergeDialog';
export { ReorganisationScreen } from './reorganisationScreen';
