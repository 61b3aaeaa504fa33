import type { Finding, Language } from '../../register';
import { lists, repairOf } from '../../register';
import type { AdministrationWords, FindingNames } from '../../text';

/** What was found, as a sentence. */
export const findingText = (finding: Finding, words: AdministrationWords, language: Language): string =>
  words.sentences[finding.code](finding.facts, namesOf(finding, language));

/** What its repair will do, as a sentence; null where only a person can decide. */
export function repairText(finding: Finding, words: AdministrationWords, language: Language): string | null {
  const repair = repairOf(finding);
  return repair && words.repairs[repair](finding.facts, namesOf(finding, language));
}

function namesOf({ list, column }: Finding, language: Language): FindingNames {
  return { list: list === null ? '' : lists[list].label[language], column: column?.label[language] ?? '' };
}
