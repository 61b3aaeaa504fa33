import type { ContentType } from '../contentTypes/contentType';

/** Settings of a list that clients may change; names are SharePoint's. */
export interface ListSettings {
  readonly Description: string;
  readonly EnableVersioning: boolean;
  readonly MajorVersionLimit: number;
  readonly EnableAttachments: boolean;
  readonly EnableFolderCreation: boolean;
  readonly AllowContentTypes: boolean;
  readonly ContentTypesEnabled: boolean;
  readonly Hidden: boolean;
  readonly NoCrawl: boolean;
  readonly OnQuickLaunch: boolean;
  readonly DisableCommenting: boolean;
  readonly DisableGridEditing: boolean;
  readonly ListExperienceOptions: number;
  readonly ReadSecurity: number;
  readonly WriteSecurity: number;
  readonly EnableMinorVersions: boolean;
  readonly EnableModeration: boolean;
  readonly ForceCheckout: boolean;
  readonly DraftVersionVisibility: number;
  readonly ImageUrl: string;
  readonly Direction: string;
  /** Under internal names; lists of older files have none. */
  readonly ValidationFormula?: string;
  readonly ValidationMessage?: string;
}

/** A list or library. */
export interface List {
  /** Names the item table: `items_<number>`. */
  readonly number: number;
  readonly id: string;
  readonly title: string;
  /** 100 generic list, 101 document library, 119 library of site pages. */
  readonly template: number;
  /** Last part of its address; does not change with the title. */
  readonly urlName: string;
  readonly entityName: string;
  readonly created: string;
  readonly settings: ListSettings;
  /** In the order of the New menu; the first is what new items get. */
  readonly contentTypes: readonly ContentType[];
  readonly hasOwnScope: boolean;
  /** Counts changes of the list itself, for its ETag. */
  readonly version: number;
  readonly itemModified: string;
  readonly itemDeleted: string;
}

/** True where items are files and folders. */
export function isLibrary({ template }: Pick<List, 'template'>): boolean {
  return template === 101 || template === 119;
}

/** `/sites/x/Lists/Tasks`; libraries lie directly below the site. */
export function directoryOf(sitePath: string, list: Pick<List, 'template' | 'urlName'>): string {
  return isLibrary(list) ? `${sitePath}/${list.urlName}` : `${sitePath}/Lists/${list.urlName}`;
}

/** `SP.Data.TasksListItem` */
export function itemTypeOf(list: Pick<List, 'entityName'>): string {
  return `SP.Data.${list.entityName}Item`;
}

/** `Web/Lists(guid'..')` */
export function editLinkOf(list: Pick<List, 'id'>): string {
  return `Web/Lists(guid'${list.id}')`;
}
