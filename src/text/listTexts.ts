import type { Language } from '../register';
import type { Words } from './inLanguage';
import { inLanguage } from './inLanguage';
import { keeping } from './topics/keeping';
import { settings } from './topics/settings';

const topics = { keeping, settings };

export type ListTexts = Words<typeof topics>;

/** Words of the screens that keep units, resources, words and settings. In a file of their own, so that only those fetch them who see them. */
export const listTexts = (language: Language): ListTexts => inLanguage(topics, language);
