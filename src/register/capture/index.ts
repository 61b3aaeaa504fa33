/** What is captured in other ways than field by field. */
export * from './pastedList';
export * from './resembles';
export * from './longName';
export { foldedName } from '../exchange/clean';
export { processNameOf } from '../process/naming/service';
