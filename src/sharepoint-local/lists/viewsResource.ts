import { invalidRequest, notInTheStandIn, SharePointError } from '../errors';
import { fieldsOf } from '../fields/store';
import type { Call } from '../http/call';
import { action, reader, type Resource } from '../http/resource';
import type { JsonObject } from '../json';
import { deleted, merged, nothing, type Answer } from '../odata/answer';
import { answerCollection } from '../odata/collection';
import { flag, integer, refuseUnknown, required, text } from '../odata/input';
import type { Parameters } from '../odata/path';
import { demand } from '../security/access';
import { changeTypes, logChange } from '../storage/changes';
import { editLinkOf, type List } from './list';
import { first, textOf } from '../odata/parameters';
import { viewEntity, viewFieldsEntity } from './viewEntity';
import { withViewXml } from './viewXml';
import { dropView, newView, storeView, viewsOf, type View } from './viewStore';

/** `list/views` */
export function viewsResource(call: Call, list: List, parameters: Parameters): Resource {
  if (parameters.size > 0) return viewById(call, list, parameters);
  return {
    verbs: {
      GET: () =>
        answerCollection(
          'SP.ApiData.Views',
          viewsOf(call.site, list).map((view) => viewEntity(call, list, view)),
          call.query,
        ),
      POST: () => create(call, list),
    },
    steps: {
      getbytitle: (title) =>
        found(call, list, (view) => view.title.toLowerCase() === textOf(first(title)).toLowerCase()),
      getbyid: (id) => viewById(call, list, id),
    },
  };
}

/** A view by its guid. */
export function viewById(call: Call, list: List, parameters: Parameters): Resource {
  const id = textOf(first(parameters)).toLowerCase();
  return found(call, list, (view) => view.id === id);
}

/** The list's default view. */
export function defaultViewResource(call: Call, list: List): Resource {
  return found(call, list, (view) => view.isDefault);
}

function found(call: Call, list: List, matches: (view: View) => boolean): Resource {
  const view = viewsOf(call.site, list).find(matches);
  // Text believed (MEM).
  if (!view) throw new SharePointError(404, '-2147024809, System.ArgumentException', 'The specified view is invalid.');
  return viewResource(call, list, view);
}

function viewResource(call: Call, list: List, view: View): Resource {
  const save = (changed: View) => store(call, list, changed, changeTypes.update);
  return {
    entity: () => viewEntity(call, list, view),
    verbs: {
      GET: () => ({ kind: 'entity', entity: viewEntity(call, list, view) }),
      MERGE: () => {
        save(readView(view, call.body().properties));
        return merged();
      },
      DELETE: () => {
        demand(call.access.onList(list), 'manageLists');
        dropView(call.site, view);
        logChange(call.site, {
          target: 'view',
          type: changeTypes.delete,
          list: list.id,
          item: null,
          object: view.id,
          editor: call.person.login,
        });
        return deleted;
      },
    },
    steps: {
      viewfields: () => viewFieldsResource(call, list, view, save),
      setviewxml: () =>
        action(() => {
          save(withViewXml(call, list, view, required(call.body().properties, 'viewXml', text)));
          return nothing;
        }),
      renderashtml: () => refuse('renderashtml'),
    },
  };
}

function refuse(what: string): Resource {
  return reader(() => {
    throw notInTheStandIn(what);
  });
}

function store(call: Call, list: List, view: View, type: number): void {
  demand(call.access.onList(list), 'manageLists');
  storeView(call.site, list, view);
  logChange(call.site, { target: 'view', type, list: list.id, item: null, object: view.id, editor: call.person.login });
}

function create(call: Call, list: List): Answer {
  const { properties } = call.body();
  const view = readView(newView(required(properties, 'Title', text)), properties);
  store(call, list, view, changeTypes.add);
  return { kind: 'entity', entity: viewEntity(call, list, view), isNew: true };
}

const keptNames = [
  'CustomFormatter',
  'Aggregations',
  'AggregationsStatus',
  'ViewData',
  'JSLink',
  'GridLayout',
  'ColumnWidth',
  'TabularView',
  'Toolbar',
  'MobileView',
  'MobileDefaultView',
  'IncludeRootFolder',
];
const ownNames = ['Title', 'PersonalView', 'DefaultView', 'Hidden', 'ViewQuery', 'RowLimit', 'Paged', 'Scope'];

function readView(view: View, properties: JsonObject): View {
  refuseUnknown(properties, [...ownNames, ...keptNames], 'SP.View');
  const read = <Value>(name: string, reader: (value: JsonObject[string]) => Value, current: Value) => {
    const value = properties[name];
    return value === undefined ? current : reader(value);
  };
  const isPersonal = read('PersonalView', flag, view.isPersonal);
  if (isPersonal) throw notInTheStandIn('A personal view');
  const kept = Object.fromEntries(Object.entries(properties).filter(([name]) => keptNames.includes(name)));
  return {
    ...view,
    title: read('Title', text, view.title),
    isDefault: read('DefaultView', flag, view.isDefault),
    isHidden: read('Hidden', flag, view.isHidden),
    query: read('ViewQuery', text, view.query),
    rowLimit: read('RowLimit', integer, view.rowLimit),
    isPaged: read('Paged', flag, view.isPaged),
    scope: read('Scope', integer, view.scope),
    kept: { ...view.kept, ...kept },
  };
}

function viewFieldsResource(call: Call, list: List, view: View, save: (view: View) => void): Resource {
  const change = (fields: readonly string[]) => {
    save({ ...view, fields });
    return nothing;
  };
  const named = (name: string) => internalName(call, list, name);
  return {
    verbs: {
      GET: () => ({ kind: 'entity', entity: viewFieldsEntity(view, `${editLinkOf(list)}/Views(guid'${view.id}')`) }),
    },
    steps: {
      schemaxml: () =>
        reader(() => ({
          kind: 'value',
          name: 'SchemaXml',
          type: 'Edm.String',
          value: String(viewFieldsEntity(view, '').properties['SchemaXml']),
        })),
      addviewfield: (name) =>
        action(() =>
          change([...view.fields.filter((one) => one !== named(textOf(first(name)))), named(textOf(first(name)))]),
        ),
      removeviewfield: (name) => action(() => change(view.fields.filter((one) => one !== named(textOf(first(name)))))),
      removeallviewfields: () => action(() => change([])),
      moveviewfieldto: () =>
        action(() =>
          change(
            moved(
              view,
              named(required(call.body().properties, 'field', text)),
              required(call.body().properties, 'index', integer),
            ),
          ),
        ),
    },
  };
}

function moved(view: View, name: string, index: number): string[] {
  const others = view.fields.filter((one) => one !== name);
  if (!view.fields.includes(name) || index < 0 || index > others.length)
    throw invalidRequest('Value does not fall within the expected range.');
  return [...others.slice(0, index), name, ...others.slice(index)];
}

function internalName(call: Call, list: List, name: string): string {
  const fields = fieldsOf(call.site, list.number);
  const field = fields.find((one) => one.internalName === name) ?? fields.find((one) => one.title === name);
  // Text believed (MEM).
  if (!field) throw invalidRequest(`Column '${name}' does not exist. It may have been deleted by another user.`);
  return field.internalName;
}
