import type { Call } from '../http/call';
import { fieldEntity } from '../fields/entity';
import { fieldsOf } from '../fields/store';
import { renamed } from '../formulas/columns';
import { folderEntity } from '../files/folderEntity';
import { roleAssignmentEntities } from '../security/assignmentEntities';
import { toBasePermissions } from '../security/permissions';
import { scopeOfList } from '../security/scopes';
import type { Entity } from '../odata/entity';
import { logOfList } from '../changes/scope';
import { currentToken } from '../site/changeTokens';
import { webEntity } from '../site/webEntity';
import { viewEntity } from './viewEntity';
import { viewsOf } from './viewStore';
import { directoryOf, editLinkOf, isLibrary, itemTypeOf, type List } from './list';
import { countItems } from './store';

const emptyGuid = '00000000-0000-0000-0000-000000000000';
/** Features behind the two templates (REC). */
const features: Readonly<Record<number, string>> = {
  100: '00bfea71-de22-43b2-a848-c05709900100',
  101: '00bfea71-e717-4e80-aa17-d0c71b360101',
};

/** A list as SharePoint describes it; keys as recorded (REC). */
export function listEntity(call: Call, list: List): Entity {
  const editLink = editLinkOf(list);
  return {
    type: 'SP.List',
    set: 'SP.ApiData.Lists',
    editLink,
    etag: `"${list.version}"`,
    properties: propertiesOf(call, list),
    onDemand: {
      HasUniqueRoleAssignments: () => list.hasOwnScope,
      EffectiveBasePermissions: () => toBasePermissions(call.access.onList(list)),
      OnQuickLaunch: () => list.settings.OnQuickLaunch,
      ValidationFormula: () => {
        const formula = list.settings.ValidationFormula;
        return formula ? renamed(formula, fieldsOf(call.site, list.number), 'title') : null;
      },
      ValidationMessage: () => list.settings.ValidationMessage ?? null,
      ReadSecurity: () => list.settings.ReadSecurity,
      WriteSecurity: () => list.settings.WriteSecurity,
      DefaultViewUrl: () => `${directoryOf(call.site.path, list)}/AllItems.aspx`,
    },
    related: {
      RootFolder: () => folderEntity(call, { kind: 'root', list }),
      ParentWeb: () => webEntity(call),
      Fields: () => fieldsOf(call.site, list.number).map((field) => fieldEntity(call, list, field)),
      Views: () => viewsOf(call.site, list).map((view) => viewEntity(call, list, view)),
      DefaultView: () =>
        viewsOf(call.site, list)
          .filter((view) => view.isDefault)
          .map((view) => viewEntity(call, list, view))[0] ?? null,
      RoleAssignments: () => roleAssignmentEntities(call, call.access.onList(list), scopeOfList(list), editLink),
    },
  };
}

function propertiesOf(call: Call, list: List): Entity['properties'] {
  const { settings } = list;
  const isOfFiles = isLibrary(list);
  const image = `/_layouts/15/images/${isOfFiles ? 'itdl' : 'itgen'}.png?rev=47`;
  return {
    AllowContentTypes: settings.AllowContentTypes,
    BaseTemplate: list.template,
    BaseType: isOfFiles ? 1 : 0,
    ContentTypesEnabled: settings.ContentTypesEnabled,
    CrawlNonDefaultViews: false,
    Created: list.created,
    CurrentChangeToken: { StringValue: currentToken(call.site, logOfList(list)) },
    DefaultContentApprovalWorkflowId: emptyGuid,
    DefaultItemOpenUseListSetting: false,
    Description: settings.Description,
    Direction: settings.Direction,
    DisableCommenting: settings.DisableCommenting,
    DisableGridEditing: settings.DisableGridEditing,
    DocumentTemplateUrl: isOfFiles ? `${directoryOf(call.site.path, list)}/Forms/template.dotx` : null,
    DraftVersionVisibility: settings.DraftVersionVisibility,
    EnableAttachments: settings.EnableAttachments,
    EnableFolderCreation: settings.EnableFolderCreation,
    EnableMinorVersions: settings.EnableMinorVersions,
    EnableModeration: settings.EnableModeration,
    EnableRequestSignOff: true,
    EnableVersioning: settings.EnableVersioning,
    EntityTypeName: list.entityName,
    ExemptFromBlockDownloadOfNonViewableFiles: false,
    FileSavePostProcessingEnabled: false,
    ForceCheckout: settings.ForceCheckout,
    HasExternalDataSource: false,
    Hidden: settings.Hidden,
    Id: list.id,
    ImagePath: { DecodedUrl: settings.ImageUrl || image },
    ImageUrl: settings.ImageUrl || image,
    DefaultSensitivityLabelForLibrary: '',
    IrmEnabled: false,
    IrmExpire: false,
    IrmReject: false,
    IsApplicationList: false,
    IsCatalog: false,
    IsPrivate: false,
    ItemCount: countItems(call.site, list),
    LastItemDeletedDate: list.itemDeleted,
    LastItemModifiedDate: list.itemModified,
    LastItemUserModifiedDate: list.itemModified,
    ListExperienceOptions: settings.ListExperienceOptions,
    ListItemEntityTypeFullName: itemTypeOf(list),
    MajorVersionLimit: settings.MajorVersionLimit,
    MajorWithMinorVersionsLimit: 0,
    MultipleDataList: false,
    NoCrawl: settings.NoCrawl,
    ParentWebPath: { DecodedUrl: call.site.path },
    ParentWebUrl: call.site.path,
    ParserDisabled: false,
    ServerTemplateCanCreateFolders: true,
    TemplateFeatureId: features[list.template] ?? emptyGuid,
    Title: list.title,
  };
}
