import type { Language } from '../register';

type Topics = Readonly<Record<string, Readonly<Record<Language, object>>>>;

/** Topics as one language has them; German says what the other one must have. */
export type Words<All extends Topics> = { readonly [Topic in keyof All]: All[Topic]['de'] };

export const inLanguage = <All extends Topics>(topics: All, language: Language): Words<All> =>
  Object.fromEntries(Object.entries(topics).map(([topic, words]) => [topic, words[language]])) as Words<All>;
