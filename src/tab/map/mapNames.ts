import type { Language } from '../../register';
import { productAreaWords } from '../../register';
import type { Texts } from '../../text';

export function bandName(category: string, words: Texts): string {
  if (category === '') return words.map.noBand;
  const bands: Readonly<Record<string, string>> = words.map.bands;
  return bands[category] ?? category;
}

export const areaName = (area: string, words: Texts, language: Language): string =>
  area === '' ? words.map.noArea : productAreaWords(area)[language];
