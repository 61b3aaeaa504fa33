import type { Language } from '../register';
import type { AnswerTexts } from './answerTexts';
import { answerTexts } from './answerTexts';
import type { Words } from './inLanguage';
import { inLanguage } from './inLanguage';
import { reviewing } from './topics/reviewing';
import { reviewSteps } from './topics/reviewSteps';

const topics = { reviewing, reviewSteps };

export type TeamReviewTexts = AnswerTexts & Words<typeof topics>;

/** Words of the screen of the reviews, beside those for answering. */
export const teamReviewTexts = (language: Language): TeamReviewTexts => ({
  ...answerTexts(language),
  ...inLanguage(topics, language),
});
