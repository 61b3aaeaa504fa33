import { readFile } from 'node:fs/promises';
import type { Language } from '../../register';
import type { CommandTexts } from '../../text';
import { commandTexts } from '../../text';
import { certificateSentence } from '../cli/signIn';
import type { Certificate } from '../tenant/certificate';
import { readCertificate } from '../tenant/certificate';
import type { ServiceSettings, SettingName } from './settings';
import { settingNames, settings } from './settings';

export interface ServiceConfiguration {
  readonly settings: ServiceSettings;
  readonly certificate: Certificate;
}

/** All problems at once, one sentence each; they name settings and never repeat a value. */
export type ConfigurationReading =
  { readonly configuration: ServiceConfiguration } | { readonly problems: readonly string[] };

export type Environment = Readonly<Record<string, string | undefined>>;
type Words = CommandTexts['service'];
type Given = { readonly text: string | undefined } | { readonly problem: string };

/** Reads and checks everything the service is told. */
export async function readConfiguration(
  environment: Environment,
  language: Language,
  now: Date = new Date(),
): Promise<ConfigurationReading> {
  const words = commandTexts(language).service;
  const problems: string[] = [];
  const values: Partial<Record<SettingName, unknown>> = {};
  for (const name of settingNames) {
    const read = await readSetting(name, environment, words);
    if ('problem' in read) problems.push(read.problem);
    else values[name] = read.value;
  }
  const read = values as ServiceSettings;
  const pem: string | undefined = read.CERTIFICATE;
  if (pem === undefined) return { problems };
  const reading = readCertificate(new TextEncoder().encode(pem), read.CERTIFICATE_PASSPHRASE, now);
  if ('problem' in reading) problems.push(certificateSentence(reading.problem, 'CERTIFICATE', reading.at, language));
  return problems.length > 0 || !('certificate' in reading)
    ? { problems }
    : { configuration: { settings: read, certificate: reading.certificate } };
}

/** The settings as one may see them: of a secret, only whether there is one. */
export function summaryOf(read: ServiceSettings, words: Words): Readonly<Record<SettingName, string | number>> {
  const shown = settingNames.map((name) => {
    const { isSecret } = settingOf(name);
    if (!isSecret) return [name, read[name] ?? words.notGiven];
    return [name, read[name] === undefined ? words.notGiven : words.given];
  });
  return Object.fromEntries(shown) as Readonly<Record<SettingName, string | number>>;
}

/** What `config/service.env.example` has to say, word for word. */
export function exampleFile(): string {
  const [german, english] = [commandTexts('de').service, commandTexts('en').service];
  const blocks = settingNames.map((name) => {
    const { isSecret, example, otherwise } = settingOf(name);
    const isRequired = !('otherwise' in settings[name]);
    const role = (words: Words) =>
      isRequired ? words.required : otherwise === undefined ? words.optional : words.otherwise(String(otherwise));
    return [
      `# ${german.settings[name]} (${role(german)})`,
      `# ${english.settings[name]} (${role(english)})`,
      `${isRequired ? '' : '#'}${name}${isSecret ? '_FILE' : ''}=${example}`,
    ].join('\n');
  });
  return [`# ${german.title}\n# ${english.title}`, ...blocks].join('\n\n') + '\n';
}

async function readSetting(name: SettingName, environment: Environment, words: Words) {
  const { expected, read, isSecret, otherwise } = settingOf(name);
  const given = isSecret ? await givenSecret(name, environment, words) : { text: environment[name] || undefined };
  if ('problem' in given) return given;
  if (given.text === undefined) {
    if ('otherwise' in settings[name]) return { value: otherwise };
    return { problem: isSecret ? words.missingSecret(name) : words.missing(name) };
  }
  const value = read(given.text);
  return value === null ? { problem: words.wrong(name, words.expected[expected]) } : { value };
}

async function givenSecret(name: SettingName, environment: Environment, words: Words): Promise<Given> {
  const text = environment[name] || undefined;
  const file = environment[`${name}_FILE`] || undefined;
  if (file === undefined) return { text };
  if (text !== undefined) return { problem: words.twice(name) };
  try {
    // Whatever writes a secret to a file likes to end it with a line break.
    return { text: (await readFile(file, 'utf8')).replace(/\r?\n$/, '') };
  } catch {
    return { problem: words.unreadable(name) };
  }
}

const settingOf = (name: SettingName) =>
  settings[name] as (typeof settings)[SettingName] & { readonly isSecret?: true; readonly otherwise?: unknown };
