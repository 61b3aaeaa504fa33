/** Why a value can't be taken. The words come from the room `text`, by code; `facts` fill their gaps. */
export type ProblemCode =
  | 'required'
  | 'tooLong'
  | 'wrongPattern'
  | 'wrongLine'
  | 'notANumber'
  | 'tooSmall'
  | 'tooLarge'
  | 'tooManyDecimals'
  | 'notADay'
  | 'dayOutOfRange'
  | 'unknownChoice'
  | 'unknownPerson'
  | 'unknownReference'
  | 'ownReference'
  | 'circle'
  | 'notYesOrNo'
  | 'controlCharacter';

export interface Problem {
  readonly field: string;
  readonly code: ProblemCode;
  readonly facts?: Readonly<Record<string, string | number>>;
}
