import { logOfSite } from '../changes/scope';
import type { Call } from '../http/call';
import type { Entity } from '../odata/entity';
import { userEntity } from '../users/entity';
import { siteUsers } from '../users/principals';
import { currentToken } from './changeTokens';
import { webEntity } from './webEntity';

const emptyGuid = '00000000-0000-0000-0000-000000000000';

/** The site collection as SharePoint describes it (keys and values that nothing here changes: MEM). */
export function siteEntity(call: Call): Entity {
  const { site, webUrl } = call;
  const administrators = () => siteUsers(site).filter(({ is_admin }) => is_admin === 1);
  return {
    type: 'SP.Site',
    set: 'SP.ApiData.Sites',
    editLink: 'Site',
    id: `${webUrl}/_api/Site`,
    properties: {
      AllowCreateDeclarativeWorkflow: false,
      AllowDesigner: false,
      AllowMasterPageEditing: false,
      AllowRevertFromTemplate: false,
      AllowSaveDeclarativeWorkflowAsTemplate: false,
      AllowSavePublishDeclarativeWorkflow: false,
      AllowSelfServiceUpgrade: false,
      AllowSelfServiceUpgradeEvaluation: false,
      AuditLogTrimmingRetention: 90,
      ChannelGroupId: emptyGuid,
      Classification: '',
      CompatibilityLevel: 15,
      CurrentChangeToken: { StringValue: currentToken(site, logOfSite(site)) },
      DisableAppViews: false,
      DisableCompanyWideSharingLinks: false,
      DisableFlows: false,
      ExternalSharingTipsEnabled: false,
      GeoLocation: 'EUR',
      GroupId: emptyGuid,
      HubSiteId: emptyGuid,
      Id: site.ids.site,
      IsHubSite: false,
      IsRestoredFromArchive: false,
      LockIssue: null,
      MaxItemsPerThrottledOperation: 5000,
      MediaTranscriptionDisabled: false,
      NeedsB2BUpgrade: false,
      PrimaryUri: `${webUrl}/`,
      ReadOnly: false,
      RequiredDesignerVersion: '15.0.0.0',
      ResourcePath: { DecodedUrl: webUrl },
      SandboxedCodeActivationCapability: 1,
      SensitivityLabel: emptyGuid,
      SensitivityLabelId: null,
      ServerRelativeUrl: site.path,
      ShareByEmailEnabled: false,
      ShareByLinkEnabled: false,
      ShowUrlStructure: false,
      TrimAuditLog: true,
      UIVersionConfigurationEnabled: false,
      Url: webUrl,
      WriteLocked: false,
    },
    related: {
      RootWeb: () => webEntity(call),
      Owner: () => administrators().map((person) => userEntity(call, person))[0] ?? null,
    },
  };
}
