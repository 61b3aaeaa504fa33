/** THE WORDS. One topic per file, both languages side by side; the compiler asks for what the other one has. */
import type { Language } from '../register';
import { capture } from './topics/capture';
import { cards } from './topics/cards';
import { chat } from './topics/chat';
import { errors } from './topics/errors';
import { grid } from './topics/grid';
import { importing } from './topics/importing';
import { packaging } from './topics/packaging';
import { people } from './topics/people';
import { problems } from './topics/problems';
import { process } from './topics/process';
import { shell } from './topics/shell';
import { start } from './topics/start';
import { workplace } from './topics/workplace';

export * from './format';

const topics = {
  capture,
  cards,
  chat,
  errors,
  grid,
  importing,
  packaging,
  people,
  problems,
  process,
  shell,
  start,
  workplace,
};

export type Texts = { readonly [Topic in keyof typeof topics]: (typeof topics)[Topic]['de'] };

/** All texts of one language; German is the first. */
export function texts(language: Language): Texts {
  const entries = Object.entries(topics).map(([topic, both]) => [topic, both[language]]);
  return Object.fromEntries(entries) as Texts;
}

/** The language to speak to somebody with this locale, such as `de-de` or `en-us`: German unless it is English. */
export function languageOf(locale: string | undefined): Language {
  return locale?.toLowerCase().startsWith('en') ? 'en' : 'de';
}
