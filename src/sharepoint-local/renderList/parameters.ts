import { notInTheStandIn } from '../errors';
import type { JsonObject } from '../json';
import { flag, integer, optional, refuseUnknown, text } from '../odata/input';

/** `SP.RenderListDataParameters` as far as they change the answer. */
export interface RenderParameters {
  readonly viewXml: string;
  readonly overrideXml: string;
  readonly paging: string;
  readonly folder: string | null;
  readonly datesInUtc: boolean;
  /** Adds what SharePoint's own list page needs of every row. */
  readonly addsRequired: boolean;
  readonly addsAllFields: boolean;
  readonly expandsUsers: boolean;
  readonly urlsAsJson: boolean;
}

/** Take effect only with grouping, taxonomy, audiences, uploads or pictures, none of which are here. */
const withoutEffect = [
  'AddRegionalSettings',
  'AllowMultipleValueFilterForTaxonomyFields',
  'AudienceTarget',
  'ExpandGroups',
  'FilterOutChannelFoldersInDefaultDocLib',
  'FirstGroupOnly',
  'ImageFieldsToTryRewriteToCdnUrls',
  'ModernListBoot',
  'ReplaceGroup',
  'ShowStubFile',
];
const withEffect = [
  'AddAllFields',
  'AddAllViewFields',
  'AddRequiredFields',
  'DatesInUtc',
  'ExpandUserField',
  'FolderServerRelativeUrl',
  'MergeDefaultView',
  'OriginalDate',
  'OverrideViewXml',
  'Paging',
  'RenderOptions',
  'RenderURLFieldInJSON',
  'ViewXml',
];

/** `RenderOptions`: the rows (2), and no links in texts (2048), which this room never makes. The rest is for SharePoint's own page. */
const rowsOnly = 2 | 2048;

/** Reads `parameters`; null is as good as absent. */
export function readParameters(given: JsonObject): RenderParameters {
  refuseUnknown(given, [...withoutEffect, ...withEffect], 'SP.RenderListDataParameters');
  const parameters = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null));
  const options = optional(parameters, 'RenderOptions', integer) ?? 0;
  if ((options & ~rowsOnly) !== 0) throw notInTheStandIn(`RenderOptions ${options & ~rowsOnly}`);
  const isSet = (name: string) => optional(parameters, name, flag) ?? false;
  for (const name of ['AddAllViewFields', 'MergeDefaultView', 'OriginalDate'])
    if (isSet(name)) throw notInTheStandIn(`${name} of RenderListDataAsStream`);
  return {
    viewXml: optional(parameters, 'ViewXml', text) ?? '',
    overrideXml: optional(parameters, 'OverrideViewXml', text) ?? '',
    paging: optional(parameters, 'Paging', text) ?? '',
    folder: optional(parameters, 'FolderServerRelativeUrl', text) ?? null,
    datesInUtc: isSet('DatesInUtc'),
    addsRequired: isSet('AddRequiredFields'),
    addsAllFields: isSet('AddAllFields'),
    expandsUsers: isSet('ExpandUserField'),
    urlsAsJson: isSet('RenderURLFieldInJSON'),
  };
}
