import { notInTheStandIn, refusedBySharePoint, SharePointError } from '../errors';
import type { Call } from '../http/call';
import { action, type Resource } from '../http/resource';
import type { List } from '../lists/list';
import { storeView, viewsOf } from '../lists/viewStore';
import { deleted, merged, nothing, type Answer } from '../odata/answer';
import { answerCollection } from '../odata/collection';
import { first, textOf } from '../odata/parameters';
import type { Parameters } from '../odata/path';
import { demand } from '../security/access';
import { changeTypes, logChange } from '../storage/changes';
import type { Body } from '../odata/input';
import { recalculate } from '../formulas/apply';
import { withFormulas } from './formulas';
import { addDependentLookup, dependentNames, isDependent } from './dependent';
import { createFromBody, createFromParameters } from './create';
import { withProperties } from './definition';
import { fieldEntity } from './entity';
import type { Field } from './field';
import { refuseBadChange } from './rules';
import { createFromXml } from './schemaXml';
import { dropField, fieldsOf, matchIndex, storeField } from './store';

/** `list/fields` */
export function fieldsResource(call: Call, list: List, parameters: Parameters): Resource {
  if (parameters.size > 0) return byId(call, list, parameters);
  const create = (make: Make) => () => answerNew(call, list, make);
  return {
    verbs: {
      GET: () =>
        answerCollection(
          'SP.ApiData.Fields3',
          fieldsOf(call.site, list.number).map((field) => fieldEntity(call, list, field)),
          call.query,
        ),
      POST: create(createFromBody),
    },
    steps: {
      getbyid: (id) => byId(call, list, id),
      getbytitle: (title) => named(call, list, textOf(first(title)), ['title']),
      getbyinternalnameortitle: (name) => named(call, list, textOf(first(name)), ['internalName', 'title']),
      addfield: () => action(create(createFromParameters)),
      createfieldasxml: () => action(create(createFromXml)),
      adddependentlookupfield: (given) => action(create((one, owner) => addDependentLookup(one, owner, given))),
    },
  };
}

type Make = (call: Call, list: List, body: Body) => Field;

function answerNew(call: Call, list: List, make: Make): Answer {
  demand(call.access.onList(list), 'manageLists');
  const field = make(call, list, call.body());
  return { kind: 'entity', entity: fieldEntity(call, list, field), isNew: true };
}

function byId(call: Call, list: List, parameters: Parameters): Resource {
  const id = textOf(first(parameters)).toLowerCase();
  const field = fieldsOf(call.site, list.number).find((one) => one.id === id);
  // Text believed (MEM).
  if (!field)
    throw new SharePointError(404, '-2147024809, System.ArgumentException', 'Invalid field name. {' + id + '}');
  return fieldResource(call, list, field);
}

function named(call: Call, list: List, name: string, by: readonly ('title' | 'internalName')[]): Resource {
  const fields = fieldsOf(call.site, list.number);
  const field = by
    .map((key) => fields.find((one) => one[key].toLowerCase() === name.toLowerCase()))
    .find((one) => one !== undefined);
  // Text believed (MEM).
  if (!field)
    throw new SharePointError(
      404,
      '-2147024809, System.ArgumentException',
      `Column '${name}' does not exist. It may have been deleted by another user.`,
    );
  return fieldResource(call, list, field);
}

function fieldResource(call: Call, list: List, field: Field): Resource {
  const show = (form: string) => (parameters: Parameters) =>
    action(() => {
      const shown = first(parameters);
      save(call, list, field, { ...field, kept: { ...field.kept, [form]: shown.type === 'boolean' && shown.value } });
      return nothing;
    });
  return {
    entity: () => fieldEntity(call, list, field),
    verbs: {
      GET: () => ({ kind: 'entity', entity: fieldEntity(call, list, field) }),
      MERGE: () => update(call, list, field),
      DELETE: () => remove(call, list, field),
    },
    steps: {
      setshowindisplayform: show('ShowInDisplayForm'),
      setshowineditform: show('ShowInEditForm'),
      setshowinnewform: show('ShowInNewForm'),
      deleteobject: () => action(() => remove(call, list, field)),
    },
  };
}

function update(call: Call, list: List, field: Field): Answer {
  const body = call.body();
  const asked = body.properties['AllowMultipleValues'];
  if (asked !== undefined && asked !== (field.extras['AllowMultipleValues'] ?? false))
    throw notInTheStandIn('Switching a column between one and several values');
  save(call, list, field, withProperties(field, body));
  return merged();
}

function save(call: Call, list: List, before: Field, changed: Field): void {
  demand(call.access.onList(list), 'manageLists');
  const after = withFormulas(call.site, list, changed);
  refuseBadChange(call.site, list, before, after);
  storeField(call.site, list.number, after);
  matchIndex(call.site, list.number, after);
  if (
    after.extras['Formula'] !== before.extras['Formula'] ||
    after.extras['OutputType'] !== before.extras['OutputType']
  )
    recalculate(call.site, list, after);
  logChange(call.site, {
    target: 'field',
    type: changeTypes.update,
    list: list.id,
    item: null,
    object: after.id,
    editor: call.person.login,
  });
}

function remove(call: Call, list: List, field: Field): Answer {
  demand(call.access.onList(list), 'manageLists');
  // Text believed (MEM).
  if (!field.isDeletable) throw refusedBySharePoint(-2130575338, 'The field cannot be deleted.');
  const dependent = dependentNames(field);
  for (const one of fieldsOf(call.site, list.number)) if (dependent.includes(one.internalName)) remove(call, list, one);
  dropField(call.site, list.number, field, !isDependent(field));
  for (const view of viewsOf(call.site, list)) {
    storeView(call.site, list, { ...view, fields: view.fields.filter((name) => name !== field.internalName) });
  }
  logChange(call.site, {
    target: 'field',
    type: changeTypes.delete,
    list: list.id,
    item: null,
    object: field.id,
    editor: call.person.login,
  });
  return deleted;
}
