import type { Language } from '../../register';
import type { Texts } from '../../text';
import { texts } from '../../text';
import { WorkplaceProblem } from './api';

export type Words = Texts['workplace'];

export const wordsIn = (language: Language): Words => texts(language).workplace;

/** What went wrong, in a sentence that says what to do. */
export function problemText(error: unknown, words: Words): string {
  if (!(error instanceof WorkplaceProblem)) throw error;
  return error.reason === null ? words.unreachable : words.refused(error.reason);
}
