export * from './bulk';
export * from './merge';
export * from './plan';
export { fieldsInto } from './references';
export * from './reorganise';
export * from './run';
export * from './undo';
