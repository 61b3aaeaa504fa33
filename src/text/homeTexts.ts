import type { Language } from '../register';
import type { Words } from './inLanguage';
import { inLanguage } from './inLanguage';
import { home } from './topics/home';
import { tour } from './topics/tour';

const topics = { home, tour };

export type HomeTexts = Words<typeof topics>;

/** Words of the start pages. In a file of their own, so that whoever opens the register by a link fetches none of it. */
export const homeTexts = (language: Language): HomeTexts => inLanguage(topics, language);
