import type { Call } from '../http/call';
import { allLists } from '../lists/store';
import { listEntity } from '../lists/entity';
import type { Entity } from '../odata/entity';
import { holds } from '../security/access';
import { roleAssignmentEntities, roleEntity } from '../security/assignmentEntities';
import { toBasePermissions } from '../security/permissions';
import { allRoles } from '../security/roles';
import { webScope } from '../security/scopes';
import { groupEntity, userEntity } from '../users/entity';
import { principalById } from '../users/principals';
import { logOfWeb } from '../changes/scope';
import { currentToken } from './changeTokens';
import { setting } from './settings';
import type { Site } from './site';

/** Ids of the three groups a site is born with. */
export const associated = { owner: 3, visitor: 4, member: 5 } as const;

/** Properties nothing here ever changes. */
const fixed = {
  AllowRssFeeds: true,
  AlternateCssUrl: '',
  AppInstanceId: '00000000-0000-0000-0000-000000000000',
  Configuration: 0,
  EnableMinimalDownload: false,
  IsMultilingual: false,
  Language: 1033,
  NoCrawl: false,
  OverwriteTranslationsOnChange: false,
  QuickLaunchEnabled: true,
  RecycleBinEnabled: true,
  SiteLogoUrl: null,
  SyndicationEnabled: true,
  TreeViewEnabled: false,
  UIVersion: 15,
  UIVersionConfigurationEnabled: false,
  WebTemplate: 'STS',
  WelcomePage: '',
} as const;

/** The web as SharePoint describes it (keys MEM: no recording at hand). */
export function webEntity(call: Call): Entity {
  const { site, webUrl } = call;
  const group = (id: number) => {
    const found = principalById(site, id);
    return found ? groupEntity(call, found) : null;
  };
  return {
    type: 'SP.Web',
    set: 'SP.ApiData.Webs',
    editLink: 'Web',
    id: `${webUrl}/_api/Web`,
    properties: {
      ...fixed,
      Created: webSetting(site, 'created'),
      CurrentChangeToken: { StringValue: currentToken(site, logOfWeb(site)) },
      CustomMasterUrl: `${site.path}/_catalogs/masterpage/seattle.master`,
      Description: webSetting(site, 'description'),
      Id: site.ids.web,
      LastItemModifiedDate: webSetting(site, 'created'),
      LastItemUserModifiedDate: webSetting(site, 'created'),
      MasterUrl: `${site.path}/_catalogs/masterpage/seattle.master`,
      ResourcePath: { DecodedUrl: webUrl },
      ServerRelativeUrl: site.path,
      Title: webSetting(site, 'title'),
      Url: webUrl,
    },
    onDemand: {
      EffectiveBasePermissions: () => toBasePermissions(call.access.onWeb()),
      HasUniqueRoleAssignments: () => true,
      ServerRelativePath: () => ({ DecodedUrl: site.path }),
    },
    related: {
      CurrentUser: () => userEntity(call, call.person),
      Lists: () =>
        [...allLists(site).values()]
          .filter((list) => holds(call.access.onList(list), 'viewListItems'))
          .map((list) => listEntity(call, list)),
      AssociatedOwnerGroup: () => group(associated.owner),
      AssociatedVisitorGroup: () => group(associated.visitor),
      AssociatedMemberGroup: () => group(associated.member),
      RoleDefinitions: () => allRoles(site).map(roleEntity),
      RoleAssignments: () => roleAssignmentEntities(call, call.access.onWeb(), webScope, 'Web'),
      RegionalSettings: () => regionalSettings(site),
    },
  };
}

/** Values of the web that clients may change. */
export function webSetting({ database }: Site, name: 'title' | 'description' | 'created'): string {
  return setting(database, `web.${name}`, () => '');
}

/** Just the zone: it decides what a date-only column answers. */
function regionalSettings(site: Site): Entity {
  const [year, month, day, hour, minute, second] = site.calendar.wallClock(new Date(Date.UTC(2026, 0, 15)));
  const bias = (Date.UTC(2026, 0, 15) - Date.UTC(year, month - 1, day, hour, minute, second)) / 60_000;
  const timeZone: Entity = {
    type: 'SP.TimeZone',
    set: 'SP.ApiData.TimeZones',
    editLink: 'Web/RegionalSettings/TimeZone',
    properties: { Description: '', Id: 4, Information: { Bias: bias, DaylightBias: -60, StandardBias: 0 } },
  };
  return {
    type: 'SP.RegionalSettings',
    set: 'SP.ApiData.RegionalSettingss',
    editLink: 'Web/RegionalSettings',
    properties: {
      LocaleId: 1033,
      FirstDayOfWeek: 1,
      Time24: true,
      DateFormat: 0,
      TimeSeparator: ':',
      DecimalSeparator: '.',
      ThousandSeparator: ',',
    },
    related: { TimeZone: () => timeZone },
  };
}
