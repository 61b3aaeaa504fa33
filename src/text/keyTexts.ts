import type { Language } from '../register';
import type { Words } from './inLanguage';
import { inLanguage } from './inLanguage';
import { keys } from './topics/keys';

const topics = { keys };

export type KeyTexts = Words<typeof topics>;

/** Names of keys; the overview of shortcuts brings them along. */
export const keyTexts = (language: Language): KeyTexts => inLanguage(topics, language);
