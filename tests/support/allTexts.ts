import type { Language } from '../../src/register';
import { captureTexts, changeTexts, chatTexts, importTexts, texts } from '../../src/text';

/** Everything that people read on screens and cards, whichever part of it they fetch. */
export const allTexts = (language: Language) => ({
  ...texts(language),
  ...importTexts(language),
  ...changeTexts(language),
  ...captureTexts(language),
  ...chatTexts(language),
});
