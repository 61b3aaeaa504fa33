import type { Language } from '../register';
import type { Words } from './inLanguage';
import { inLanguage } from './inLanguage';
import { answering } from './topics/answering';
import { cards } from './topics/cards';
import { cardsDecision } from './topics/cardsDecision';
import { cardsFacts } from './topics/cardsFacts';
import { cardsReview } from './topics/cardsReview';
import { reviewing } from './topics/reviewing';

const topics = { answering, cards, cardsDecision, cardsFacts, cardsReview, reviewing };

export type AnswerTexts = Words<typeof topics>;

/** Words for answering in the tab: what a card asks is asked in the same words. */
export const answerTexts = (language: Language): AnswerTexts => inLanguage(topics, language);
