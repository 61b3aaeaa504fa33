import type { ProblemCode } from '../schema/problem';

/** Why a row was taken differently from how the file has it, or not at all. Words in the room `text`, by code. */
export type ImportCode =
  | Exclude<ProblemCode, 'required' | 'controlCharacter' | 'wrongLine' | 'tooManyDecimals'>
  | 'cleaned'
  | 'shortened'
  | 'shortenedKept'
  | 'rounded'
  | 'notAKey'
  | 'spoiltKey'
  | 'ambiguousPerson'
  | 'ambiguousReference'
  | 'leftOut'
  | 'otherUnit'
  | 'noResult'
  | 'cellError'
  | 'refusedReference'
  | 'ownReference'
  | 'neededByRelease'
  | 'statusStays'
  | 'unknownNumber'
  | 'noMatch'
  | 'ambiguousMatch'
  | 'changedMeanwhile'
  | 'linkNotSaved'
  | 'emptyName'
  | 'noUnit'
  | 'duplicateRow'
  | 'notSaved';

export type ImportEffect = 'adapted' | 'refused' | 'duplicate' | 'failed';

/** One line of the import report. */
export interface ImportLine {
  readonly effect: ImportEffect;
  /** As a person sees it in the file: the first row is 1. */
  readonly row: number;
  /** The header in the file; empty when the whole row is meant. */
  readonly column: string;
  readonly code: ImportCode;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** What a parser found to say about one cell. */
export interface Remark {
  readonly code: ImportCode;
  readonly facts: ImportLine['facts'];
}

export const remark = (code: ImportCode, facts: Remark['facts'] = {}): Remark => ({ code, facts });
