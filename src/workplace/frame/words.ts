import type { Language } from '../../register';
import type { ChatTexts } from '../../text';
import { chatTexts } from '../../text';
import { WorkplaceProblem } from './api';

export type Words = ChatTexts['workplace'];

export const wordsIn = (language: Language): Words => chatTexts(language).workplace;

/** What went wrong, in a sentence that says what to do. */
export function problemText(error: unknown, words: Words): string {
  if (!(error instanceof WorkplaceProblem)) throw error;
  return error.reason === null ? words.unreachable : words.refused(error.reason);
}
