import type { Language } from '../register';
import type { Words } from './inLanguage';
import { inLanguage } from './inLanguage';
import { cards } from './topics/cards';
import { cardsBot } from './topics/cardsBot';
import { cardsDecision } from './topics/cardsDecision';
import { cardsDigest } from './topics/cardsDigest';
import { cardsFacts } from './topics/cardsFacts';
import { cardsMonthly } from './topics/cardsMonthly';
import { cardsReview } from './topics/cardsReview';
import { cardsSettled } from './topics/cardsSettled';
import { chat } from './topics/chat';
import { notices } from './topics/notices';
import { outside } from './topics/outside';
import { workplace } from './topics/workplace';

const topics = {
  cards,
  cardsBot,
  cardsDecision,
  cardsDigest,
  cardsFacts,
  cardsMonthly,
  cardsReview,
  cardsSettled,
  chat,
  notices,
  outside,
  workplace,
};

export type ChatTexts = Words<typeof topics>;

/** What cards and the workplace around the tab say. In a file of their own, so that only those fetch them who see them. */
export const chatTexts = (language: Language): ChatTexts => inLanguage(topics, language);
