import type { Language } from '../register';
import type { Words } from './inLanguage';
import { inLanguage } from './inLanguage';
import { serviceKeys } from './topics/serviceKeys';

const topics = { serviceKeys };

export type ServiceKeyTexts = Words<typeof topics>;

/** Words of the input for service keys; forms bring them along. */
export const serviceKeyTexts = (language: Language): ServiceKeyTexts => inLanguage(topics, language);
