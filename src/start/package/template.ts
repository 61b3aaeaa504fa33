import type { Json, JsonObject } from './json';
import { isObject, mapTexts } from './json';
import type { Gaps } from './settings';
import type { Words } from './words';

/** The texts of one language by the place in the manifest where they stand, as Teams wants them. */
export type Localisation = JsonObject;

const textGap = /^\{\{(.+)\}\}$/;
const settingGap = /\$\{(\w+)\}/g;

export interface Filled {
  readonly manifest: JsonObject;
  readonly problems: readonly string[];
}

/** Fills `${NAME}` with a setting and `{{place}}` with the German text that is named after its place. */
export function fillTemplate(template: JsonObject, gaps: Gaps, german: Localisation, words: Words): Filled {
  const problems: string[] = [];
  const fill = (text: string, place: string): string => {
    const key = textGap.exec(text)?.[1];
    if (key === undefined) {
      return text.replace(settingGap, (gap, name: string) => {
        if (!(name in gaps)) problems.push(words.unknownGap(place, name));
        return gaps[name] ?? gap;
      });
    }
    if (key !== place) problems.push(words.misplacedText(place, key));
    const value = german[key];
    return typeof value === 'string' ? value : text;
  };
  const manifest = mapTexts(template, fill);
  return { manifest: isObject(manifest) ? manifest : {}, problems };
}

/** The places of the template at which a text stands, so that every language can be asked for it. */
export function textPlaces(template: Json): readonly string[] {
  const places: string[] = [];
  mapTexts(template, (text, place) => {
    if (textGap.test(text)) places.push(place);
    return text;
  });
  return places;
}

/** What a language file has too little or too much. */
export function localisationProblems(
  file: string,
  texts: Localisation,
  places: readonly string[],
  words: Words,
): readonly string[] {
  const isFilled = (value: Json | undefined) => typeof value === 'string' && value.trim() !== '';
  const missing = places.filter((place) => !isFilled(texts[place]));
  const unused = Object.keys(texts).filter((key) => key !== '$schema' && !places.includes(key));
  return [...missing.map((key) => words.missingText(file, key)), ...unused.map((key) => words.unusedText(file, key))];
}
