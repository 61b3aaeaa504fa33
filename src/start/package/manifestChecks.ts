import type { Json, JsonObject } from './json';
import { mapTexts, valueAt } from './json';
import { contradictions, schemaAddress, schemaVersion } from './microsoftSchema';
import { isDomainName } from './settings';
import type { Words } from './words';

/** What Microsoft's schema for manifests says against it. */
export async function schemaProblems(manifest: JsonObject, words: Words): Promise<readonly string[]> {
  const isRightVersion =
    manifest['$schema'] === schemaAddress('MicrosoftTeams.schema.json') &&
    manifest['manifestVersion'] === schemaVersion;
  if (!isRightVersion) return [words.wrongSchema(schemaVersion)];
  const reasons = await contradictions('MicrosoftTeams.schema.json', manifest);
  return reasons.map((reason) => words.schema('manifest.json', reason));
}

/** The same for a language file; its limits of length are those of the places in the manifest. */
export async function localisationSchemaProblems(
  file: string,
  texts: JsonObject,
  words: Words,
): Promise<readonly string[]> {
  const reasons = await contradictions('MicrosoftTeams.Localization.schema.json', texts);
  return reasons.map((reason) => words.schema(file, reason));
}

/** What the schema leaves open and Teams refuses: domains with a scheme, pages on domains that are not declared. */
export function domainProblems(manifest: JsonObject, words: Words): readonly string[] {
  const domains = textsOf(manifest['validDomains']);
  const problems = domains
    .filter((domain) => !isDomainName(domain.replace(/^\*\./, '')))
    .map((domain) => words.badDomain('validDomains', domain));
  for (const tabs of ['staticTabs', 'configurableTabs']) {
    mapTexts(manifest[tabs] ?? [], (text, place) => {
      if (place.endsWith('Url') && !isDeclared(text, domains)) problems.push(words.foreignAddress(tabs + place, text));
      return text;
    });
  }
  return problems;
}

/** Every language file of the folder is named, and no other. */
export function languageProblems(manifest: JsonObject, files: readonly string[], words: Words): readonly string[] {
  const named = valueAt(manifest, 'localizationInfo.additionalLanguages');
  const languages = Array.isArray(named) ? (named as readonly Json[]) : [];
  const namedFiles = languages.map((language) => valueAt(language, 'file'));
  const wrong = files.filter((file) => namedFiles.filter((name) => name === file).length !== 1);
  const unknown = namedFiles.filter((name): name is string => typeof name === 'string' && !files.includes(name));
  return [...wrong.map((file) => words.missingLanguage(file)), ...unknown.map((file) => words.unreadable(file))];
}

const textsOf = (value: Json | undefined): readonly string[] =>
  Array.isArray(value) ? (value as readonly Json[]).filter((item) => typeof item === 'string') : [];

function isDeclared(address: string, domains: readonly string[]): boolean {
  const host = URL.canParse(address) ? new URL(address).hostname : '';
  return domains.some((domain) => domain === host || (domain.startsWith('*.') && host.endsWith(domain.slice(1))));
}
