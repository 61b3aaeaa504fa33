import type { Call } from '../http/call';
import type { Entity } from '../odata/entity';
import { directoryOf, editLinkOf, isLibrary, type List } from './list';
import type { View } from './viewStore';

/** Properties nothing here ever sets (REC: their usual values). */
const fixed = {
  AggregationsStatus: null,
  AssociatedContentTypeId: null,
  BaseViewId: '1',
  CalendarViewStyles: null,
  ContentTypeId: { StringValue: '0x' },
  CustomOrder: null,
  DefaultViewForContentType: false,
  EditorModified: false,
  Formats: null,
  ViewJoins: null,
  Method: null,
  ModerationType: null,
  NewDocumentTemplates: null,
  OrderedView: false,
  ViewProjectedFields: null,
  ReadOnlyView: false,
  RequiresClientIntegration: false,
  StyleId: null,
  Threaded: false,
  ToolbarTemplateName: null,
  ViewType: 'HTML',
  ViewType2: null,
  VisualizationInfo: null,
} as const;

/** A view as SharePoint describes it; keys as recorded (REC). */
export function viewEntity(call: Call, list: List, view: View): Entity {
  const url = `${directoryOf(call.site.path, list)}/${isLibrary(list) ? 'Forms/' : ''}${view.page}`;
  const editLink = `${editLinkOf(list)}/Views(guid'${view.id}')`;
  const xml = schemaOf(view, url);
  return {
    type: 'SP.View',
    set: 'SP.ApiData.Views',
    editLink,
    properties: {
      ...fixed,
      Aggregations: null,
      ColumnWidth: null,
      CustomFormatter: null,
      DefaultView: view.isDefault,
      GridLayout: null,
      Hidden: view.isHidden,
      HtmlSchemaXml: xml,
      Id: view.id,
      ImageUrl: '/_layouts/15/images/generic.png?rev=47',
      IncludeRootFolder: false,
      JSLink: 'clienttemplates.js',
      ListViewXml: xml,
      MobileDefaultView: false,
      MobileView: !view.isPersonal,
      Paged: view.isPaged,
      PersonalView: view.isPersonal,
      ViewQuery: view.query,
      RowLimit: view.rowLimit,
      Scope: view.scope,
      ServerRelativePath: { DecodedUrl: url },
      ServerRelativeUrl: url,
      TabularView: true,
      Title: view.title,
      Toolbar: '',
      ViewData: null,
      ...view.kept,
    },
    related: { ViewFields: () => viewFieldsEntity(view, editLink) },
  };
}

/** The columns of a view: `Items` in order, and their XML. */
export function viewFieldsEntity(view: View, editLink: string): Entity {
  return {
    type: 'SP.ViewFieldCollection',
    set: 'SP.ApiData.ViewFieldCollections',
    editLink: `${editLink}/ViewFields`,
    properties: { SchemaXml: fieldRefs(view), Items: [...view.fields] },
  };
}

const fieldRefs = (view: View) => view.fields.map((name) => `<FieldRef Name="${name}" />`).join('');

function schemaOf(view: View, url: string): string {
  const title = view.title.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  const isDefault = view.isDefault ? ' DefaultView="TRUE"' : '';
  return (
    `<View Name="{${view.id.toUpperCase()}}"${isDefault} MobileView="TRUE" Type="HTML" DisplayName="${title}" Url="${url}" Level="1" BaseViewID="1" ContentTypeID="0x">` +
    `<Query>${view.query}</Query><ViewFields>${fieldRefs(view)}</ViewFields><RowLimit Paged="${view.isPaged ? 'TRUE' : 'FALSE'}">${view.rowLimit}</RowLimit></View>`
  );
}
