import type { Entity } from '../odata/entity';
import { editLinkOf, type List } from './list';

/** Settings of Information Rights Management, which no list of this room has switched on (keys DOC, defaults MEM). */
export function rightsManagementEntity(list: List): Entity {
  return {
    type: 'SP.InformationRightsManagementSettings',
    set: 'SP.ApiData.InformationRightsManagementSettingss',
    editLink: `${editLinkOf(list)}/InformationRightsManagementSettings`,
    properties: {
      AllowPrint: false,
      AllowScript: false,
      AllowWriteCopy: false,
      DisableDocumentBrowserView: false,
      DocumentAccessExpireDays: 90,
      DocumentLibraryProtectionExpireDate: '0001-01-01T00:00:00Z',
      EnableDocumentAccessExpire: false,
      EnableDocumentBrowserPublishingView: false,
      EnableGroupProtection: false,
      EnableLicenseCacheExpire: false,
      GroupName: null,
      LicenseCacheExpireDays: 30,
      PolicyDescription: null,
      PolicyTitle: null,
      TemplateId: null,
    },
  };
}
