/** THE WORDS. One topic per file, both languages side by side; the compiler asks for what the other one has. */
import type { Language } from '../register';
import { backup } from './topics/backup';
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
import { service } from './topics/service';
import { shell } from './topics/shell';
import { start } from './topics/start';
import { tenantCheck } from './topics/tenantCheck';
import { tenant } from './topics/tenant';
import { upkeep } from './topics/upkeep';
import { workplace } from './topics/workplace';

export { administrationWords } from './topics/administration';
export type { AdministrationWords } from './topics/administration';
export type { FindingNames } from './topics/findings';
export * from './format';

const topics = {
  capture,
  cards,
  chat,
  errors,
  grid,
  importing,
  people,
  problems,
  process,
  shell,
  upkeep,
  workplace,
};

/** What commands and the service print: kept apart, so that no browser has to fetch it. */
const commandTopics = { backup, packaging, service, start, tenant, tenantCheck };

export type Texts = { readonly [Topic in keyof typeof topics]: (typeof topics)[Topic]['de'] };

export type CommandTexts = {
  readonly [Topic in keyof typeof commandTopics]: (typeof commandTopics)[Topic]['de'];
};

/** All texts of one language that a screen or a card shows; German is the first. */
export const texts = (language: Language): Texts => inLanguage(topics, language) as Texts;

/** All texts of one language that a command or the service prints. */
export const commandTexts = (language: Language): CommandTexts => inLanguage(commandTopics, language) as CommandTexts;

function inLanguage(both: Readonly<Record<string, Readonly<Record<Language, object>>>>, language: Language): object {
  return Object.fromEntries(Object.entries(both).map(([topic, words]) => [topic, words[language]]));
}

/** The language to speak to somebody with this locale, such as `de-de` or `en-us`: German unless it is English. */
export function languageOf(locale: string | undefined): Language {
  return locale?.toLowerCase().startsWith('en') ? 'en' : 'de';
}
