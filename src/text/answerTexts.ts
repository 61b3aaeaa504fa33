import type { Language } from '../register';
import type { Words } from './inLanguage';
import { inLanguage } from './inLanguage';
import { answering } from './topics/answering';
import { cards } from './topics/cards';
import { cardsDecision } from './topics/cardsDecision';
import { cardsDigest } from './topics/cardsDigest';
import { cardsFacts } from './topics/cardsFacts';
import { cardsReview } from './topics/cardsReview';

const topics = { answering, cards, cardsDecision, cardsDigest, cardsFacts, cardsReview };

export type AnswerTexts = Words<typeof topics>;

/** Words for answering in the tab: what a card asks is asked in the same words. */
export const answerTexts = (language: Language): AnswerTexts => inLanguage(topics, language);
