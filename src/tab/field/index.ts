/** One input and one display per kind of field, built from the schema. */
export { describeValue } from './describe';
export type { Entered, EnteredValues, Unread } from './entered';
export { enteredProblem, enteredProblems, enteredValues, isNothing, isUnread } from './entered';
export { FieldDisplay } from './fieldDisplay';
export { FoldHeading } from './foldHeading';
export type { FieldInputProps } from './fieldInput';
export { FieldInput, fieldId, focusField } from './fieldInput';
export { LinkedText } from './linkedText';
export { useNaming } from './naming';
export { PeoplePicker } from './peoplePicker';
export { PersonInput } from './personInput';
export { PersonName } from './personName';
export { targetName } from './targets';
export { MissingField } from './missingField';
export { useTooLong } from './tooLong';
export type { VirtualTableHandle } from './virtualTable';
export { VirtualTable } from './virtualTable';
