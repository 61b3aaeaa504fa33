import type { Language } from '../register';
import type { Words } from './inLanguage';
import { inLanguage } from './inLanguage';
import { change } from './topics/change';
import { merging } from './topics/merging';
import { reorganisation } from './topics/reorganisation';

const topics = { change, merging, reorganisation };

export type ChangeTexts = Words<typeof topics>;

/** Words of changing many entries, merging and reorganising. In a file of their own, so that only those fetch them who see them. */
export const changeTexts = (language: Language): ChangeTexts => inLanguage(topics, language);
