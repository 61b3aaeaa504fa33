/** THE WORDS. One topic per file, both languages side by side; the compiler asks for what the other one has. */
import type { Language } from '../register';
import type { Words } from './inLanguage';
import { inLanguage } from './inLanguage';
import { arrange } from './topics/arrange';
import { finding } from './topics/finding';
import { backup } from './topics/backup';
import { capture } from './topics/capture';
import { errors } from './topics/errors';
import { grid } from './topics/grid';
import { map } from './topics/map';
import { packaging } from './topics/packaging';
import { page } from './topics/page';
import { people } from './topics/people';
import { problems } from './topics/problems';
import { process } from './topics/process';
import { service } from './topics/service';
import { shell } from './topics/shell';
import { shortcuts } from './topics/shortcuts';
import { start } from './topics/start';
import { suggestions } from './topics/suggestions';
import { tenantCheck } from './topics/tenantCheck';
import { tenant } from './topics/tenant';
import { undo } from './topics/undo';
import { upkeep } from './topics/upkeep';

export { administrationWords } from './topics/administration';
export type { AdministrationWords } from './topics/administration';
export type { FindingNames } from './topics/findings';
export * from './format';
export type { AnswerTexts } from './answerTexts';
export { answerTexts } from './answerTexts';
export type { TeamReviewTexts } from './teamReviewTexts';
export { teamReviewTexts } from './teamReviewTexts';
export type { HomeTexts } from './homeTexts';
export { homeTexts } from './homeTexts';
export type { ExportTexts } from './exportTexts';
export { exportTexts } from './exportTexts';
export type { ImportTexts } from './importTexts';
export { importTexts } from './importTexts';
export type { ChangeTexts } from './changeTexts';
export { changeTexts } from './changeTexts';
export type { KeyTexts } from './keyTexts';
export { keyTexts } from './keyTexts';
export type { ServiceKeyTexts } from './serviceKeyTexts';
export { serviceKeyTexts } from './serviceKeyTexts';
export type { CatalogueCommandTexts, CatalogueTexts } from './catalogueTexts';
export { catalogueCommandTexts, catalogueTexts } from './catalogueTexts';
export type { CaptureTexts } from './captureTexts';
export { captureTexts } from './captureTexts';
export type { ListTexts } from './listTexts';
export { listTexts } from './listTexts';
export type { ChatTexts } from './chatTexts';
export { chatTexts } from './chatTexts';

const topics = {
  arrange,
  finding,
  capture,
  errors,
  grid,
  page,
  map,
  people,
  problems,
  process,
  shell,
  shortcuts,
  suggestions,
  undo,
  upkeep,
};

/** What commands and the service print: kept apart, so that no browser has to fetch it. */
const commandTopics = { backup, packaging, service, start, tenant, tenantCheck };

export type Texts = Words<typeof topics>;
export type CommandTexts = Words<typeof commandTopics>;

/** The texts of one language that any screen of the tab may show; German is the first. */
export const texts = (language: Language): Texts => inLanguage(topics, language);

/** All texts of one language that a command or the service prints. */
export const commandTexts = (language: Language): CommandTexts => inLanguage(commandTopics, language);

/** The language to speak to somebody with this locale, such as `de-de` or `en-us`: German unless it is English. */
export function languageOf(locale: string | undefined): Language {
  return locale?.toLowerCase().startsWith('en') ? 'en' : 'de';
}
