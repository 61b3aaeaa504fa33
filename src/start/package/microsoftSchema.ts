import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ValidateFunction } from 'ajv';
import { Ajv } from 'ajv';
import type { JsonObject } from './json';

export const schemaVersion = '1.29';
export type SchemaName = 'MicrosoftTeams.schema.json' | 'MicrosoftTeams.Localization.schema.json';

/** The address under which Microsoft publishes a schema; nothing is ever fetched from there. */
export const schemaAddress = (name: SchemaName): string =>
  `https://developer.microsoft.com/json-schemas/teams/v${schemaVersion}/${name}`;

/**
 * What Microsoft's schema says against a manifest or language file. Only the schema files of `@microsoft/app-manifest`
 * are used: its code loads a module that older releases of Node 20 cannot.
 */
export async function contradictions(name: SchemaName, content: JsonObject): Promise<readonly string[]> {
  const validate = await validatorOf(name);
  if (validate(content)) return [];
  return (validate.errors ?? []).map(({ instancePath, message, params }) => {
    const unknown = (params as { additionalProperty?: unknown }).additionalProperty;
    return `${instancePath || '/'} ${message ?? ''}${typeof unknown === 'string' ? ` (${unknown})` : ''}`;
  });
}

async function validatorOf(name: SchemaName): Promise<ValidateFunction> {
  const schemas = join(process.cwd(), 'node_modules/@microsoft/app-manifest/build/json-schemas/teams');
  const file = join(schemas, `v${schemaVersion}`, name);
  const text = await readFile(file, 'utf8');
  // Microsoft's files write two control characters in a way that JSON does not know.
  const schema = JSON.parse(text.replace(/\\a/g, '\\u0007').replace(/\\v/g, '\\u000b')) as Record<string, unknown>;
  // They name draft 4 and use nothing in which it differs from the validator's own draft.
  delete schema['$schema'];
  return new Ajv({ allErrors: true, strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
}
