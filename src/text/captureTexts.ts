import type { Language } from '../register';
import type { Words } from './inLanguage';
import { inLanguage } from './inLanguage';
import { meeting } from './topics/meeting';
import { naming } from './topics/naming';
import { picking } from './topics/picking';
import { ways } from './topics/ways';

const topics = { meeting, naming, picking, ways };

export type CaptureTexts = Words<typeof topics>;

/** Words of the further ways of capturing. In a file of their own, so that only those fetch them who see them. */
export const captureTexts = (language: Language): CaptureTexts => inLanguage(topics, language);
