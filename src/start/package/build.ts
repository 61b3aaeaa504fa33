import { zipSync } from 'fflate';
import { colourIconProblems, outlineIconProblems } from './iconChecks';
import type { JsonObject } from './json';
import { valueAt } from './json';
import { domainProblems, languageProblems, localisationSchemaProblems, schemaProblems } from './manifestChecks';
import type { Settings } from './settings';
import type { Sources } from './sources';
import { fillTemplate, localisationProblems, textPlaces } from './template';
import type { Words } from './words';

export type Built = { readonly zip: Uint8Array } | { readonly problems: readonly string[] };

/** The package as a zip, if nothing speaks against it. The same sources and settings give the same bytes. */
export async function buildPackage(sources: Sources, settings: Settings, words: Words): Promise<Built> {
  const { template, german, english } = sources;
  const filled = fillTemplate(template, settings.gaps, german, words);
  const places = textPlaces(template);
  const problems = [
    ...settings.problems,
    ...filled.problems,
    ...localisationProblems('de.json', german, places, words),
    ...localisationProblems('en.json', english, places, words),
    ...(settings.problems.length === 0 ? await manifestProblems(filled.manifest, words) : []),
    ...(await localisationSchemaProblems('en.json', english, words)),
    ...iconProblems(filled.manifest, sources, words),
  ];
  return problems.length > 0 ? { problems: [...new Set(problems)] } : { zip: zipped(filled.manifest, sources) };
}

/** Asked only of a manifest with proper values: a wrong one would be blamed twice. */
const manifestProblems = async (manifest: JsonObject, words: Words): Promise<readonly string[]> => [
  ...languageProblems(manifest, ['en.json'], words),
  ...domainProblems(manifest, words),
  ...(await schemaProblems(manifest, words)),
];

const iconFiles = { color: 'color.png', outline: 'outline.png' };

function iconProblems(manifest: JsonObject, { colour, outline }: Sources, words: Words): readonly string[] {
  const unknown = Object.entries(iconFiles)
    .filter(([key, file]) => valueAt(manifest, `icons.${key}`) !== file)
    .map(([key]) => words.unreadable(String(valueAt(manifest, `icons.${key}`) ?? key)));
  return [
    ...unknown,
    ...colourIconProblems(iconFiles.color, colour, words),
    ...outlineIconProblems(iconFiles.outline, outline, words),
  ];
}

function zipped(manifest: JsonObject, { english, colour, outline }: Sources): Uint8Array {
  const json = (content: JsonObject) => new TextEncoder().encode(`${JSON.stringify(content, null, 2)}\n`);
  const files = {
    'manifest.json': json(manifest),
    'en.json': json(english),
    [iconFiles.color]: colour,
    [iconFiles.outline]: outline,
  };
  // A zip keeps local time: this day is the same everywhere.
  return zipSync(files, { level: 9, mtime: new Date(2026, 0, 1) });
}
