import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Json, JsonObject } from './json';
import { isObject } from './json';
import type { Words } from './words';

/** What the package is made from, as it lies in the project. */
export interface Sources {
  readonly template: JsonObject;
  readonly german: JsonObject;
  readonly english: JsonObject;
  readonly colour: Uint8Array;
  readonly outline: Uint8Array;
}

export type Read = { readonly sources: Sources } | { readonly problems: readonly string[] };

/** Reads all files; the problems name every one that is missing or broken. */
export async function readSources(folder: string, words: Words): Promise<Read> {
  const problems: string[] = [];
  const bytes = async (file: string): Promise<Uint8Array | null> => {
    try {
      return await readFile(join(folder, file));
    } catch {
      problems.push(words.unreadable(file));
      return null;
    }
  };
  const json = async (file: string): Promise<JsonObject | null> => {
    const content = await bytes(file);
    if (content === null) return null;
    try {
      const value = JSON.parse(new TextDecoder().decode(content)) as Json;
      if (isObject(value)) return value;
      problems.push(words.notJson(file, '{…}'));
    } catch (error) {
      problems.push(words.notJson(file, error instanceof Error ? error.message : String(error)));
    }
    return null;
  };
  const template = await json('manifest/manifest.template.json');
  const german = await json('manifest/de.json');
  const english = await json('manifest/en.json');
  const colour = await bytes('appPackage/icons/color.png');
  const outline = await bytes('appPackage/icons/outline.png');
  return template && german && english && colour && outline
    ? { sources: { template, german, english, colour, outline } }
    : { problems };
}
