import type { Language } from '../../src/register';
import {
  administrationWords,
  captureTexts,
  catalogueTexts,
  changeTexts,
  chatTexts,
  exportTexts,
  homeTexts,
  importTexts,
  keyTexts,
  listTexts,
  serviceKeyTexts,
  teamReviewTexts,
  texts,
} from '../../src/text';

/** Everything that people read on screens and cards, whichever part of it they fetch. */
export const allTexts = (language: Language) => ({
  ...texts(language),
  ...homeTexts(language),
  ...teamReviewTexts(language),
  ...importTexts(language),
  ...exportTexts(language),
  ...changeTexts(language),
  ...captureTexts(language),
  ...catalogueTexts(language),
  ...serviceKeyTexts(language),
  ...keyTexts(language),
  ...listTexts(language),
  ...chatTexts(language),
  administration: administrationWords(language),
});
