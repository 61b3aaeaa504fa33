import { noSuchProperty, notInTheStandIn } from '../errors';
import type { JsonObject } from '../json';
import { flag, integer, text } from '../odata/input';
import type { ListSettings } from './list';

type Readers = { readonly [Name in keyof ListSettings]-?: (value: JsonObject[string]) => Required<ListSettings>[Name] };

const readers: Readers = {
  Description: text,
  EnableVersioning: flag,
  MajorVersionLimit: integer,
  EnableAttachments: flag,
  EnableFolderCreation: flag,
  AllowContentTypes: flag,
  ContentTypesEnabled: flag,
  Hidden: flag,
  NoCrawl: flag,
  OnQuickLaunch: flag,
  DisableCommenting: flag,
  DisableGridEditing: flag,
  ListExperienceOptions: integer,
  ReadSecurity: integer,
  WriteSecurity: integer,
  EnableMinorVersions: flag,
  EnableModeration: flag,
  ForceCheckout: flag,
  DraftVersionVisibility: integer,
  ImageUrl: text,
  Direction: text,
  ValidationFormula: text,
  ValidationMessage: text,
};

/** Settings that change how items behave in ways this room does not do; only these values are taken. */
const only: Readonly<Partial<Record<keyof ListSettings, readonly unknown[]>>> = {
  ReadSecurity: [1, 2],
  WriteSecurity: [1, 2],
  EnableMinorVersions: [false],
  EnableModeration: [false],
  ForceCheckout: [false],
  DraftVersionVisibility: [0],
};

/** A new list: versions on, fifty of them (REC). */
export const newListSettings: ListSettings = {
  Description: '',
  EnableVersioning: true,
  MajorVersionLimit: 50,
  EnableAttachments: true,
  EnableFolderCreation: false,
  AllowContentTypes: true,
  ContentTypesEnabled: false,
  Hidden: false,
  NoCrawl: false,
  OnQuickLaunch: false,
  DisableCommenting: false,
  DisableGridEditing: false,
  ListExperienceOptions: 0,
  ReadSecurity: 1,
  WriteSecurity: 1,
  EnableMinorVersions: false,
  EnableModeration: false,
  ForceCheckout: false,
  DraftVersionVisibility: 0,
  ImageUrl: '',
  Direction: 'none',
};

/** Settings after a body; `others` are properties the endpoint reads itself. */
export function readSettings(current: ListSettings, properties: JsonObject, others: readonly string[]): ListSettings {
  const changed: Record<string, JsonObject[string]> = {};
  for (const [name, value] of Object.entries(properties)) {
    if (others.includes(name)) continue;
    if (!isSetting(name)) throw noSuchProperty(name, 'SP.List');
    const read = readers[name](value);
    if (only[name]?.includes(read) === false) throw notInTheStandIn(`${name} = ${String(read)}`);
    changed[name] = read;
  }
  return { ...current, ...changed };
}

const isSetting = (name: string): name is keyof ListSettings => Object.hasOwn(readers, name);
