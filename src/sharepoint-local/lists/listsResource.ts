import { invalidRequest, notInTheStandIn, SharePointError } from '../errors';
import type { Call } from '../http/call';
import { action, type Resource } from '../http/resource';
import type { Answer } from '../odata/answer';
import { answerCollection } from '../odata/collection';
import { integer, optional, required, text } from '../odata/input';
import { first, textOf } from '../odata/parameters';
import type { Parameters } from '../odata/path';
import { demand, holds } from '../security/access';
import { changeTypes, logChange } from '../storage/changes';
import { listEntity } from './entity';
import { listResource } from './listResource';
import type { List, ListSettings } from './list';
import { urlNameOf } from './names';
import { newListSettings, readSettings } from './settings';
import { allLists, createList, listById, listByTitle } from './store';
import { addDefaultView } from './viewStore';

/** `web/lists`: all the person may see; with a guid in brackets one of them. */
export function listsResource(call: Call, parameters: Parameters): Resource {
  const id = parameters.get('0') ?? parameters.get('id');
  if (id) return listResource(call, visible(call, listById(call.site, textOf(id)), missingId()));
  return {
    verbs: { GET: () => answerLists(call), POST: () => create(call) },
    steps: {
      getbytitle: (title) => byTitle(call, title),
      getbyid: (guid) => listsResource(call, new Map([['0', first(guid)]])),
      ensuresiteassetslibrary: () => action(() => ensure(call, 'Site Assets', 101)),
      ensuresitepageslibrary: () => action(() => ensure(call, 'Site Pages', 119)),
    },
  };
}

/** The library a site keeps for itself: found, or made with the rights of whoever makes lists. */
function ensure(call: Call, title: string, template: number): Answer {
  const list = ensureLibrary(call, title, template);
  return { kind: 'entity', entity: listEntity(call, visible(call, list, missingId())) };
}

/** The library of this name that a site keeps for itself. */
export function ensureLibrary(call: Call, title: string, template: number): List {
  const urlName = urlNameOf(title);
  const known = [...allLists(call.site).values()].find(
    (list) => list.template === template && list.urlName === urlName,
  );
  return known ?? make(call, title, template, newListSettings);
}

function byTitle(call: Call, parameters: Parameters): Resource {
  const title = textOf(first(parameters));
  return listResource(call, visible(call, listByTitle(call.site, title), missingTitle(title, call.webUrl)));
}

/** A list the person may not view answers as if it were not there, by title and by id (MEM). */
function visible(call: Call, list: List | undefined, missing: SharePointError): List {
  if (!list || !call.access.reaches(list)) throw missing;
  return list;
}

/** Text as recorded (REC). */
function missingTitle(title: string, webUrl: string): SharePointError {
  return new SharePointError(
    404,
    '-1, System.ArgumentException',
    `List '${title}' does not exist at site with URL '${webUrl}'.`,
  );
}

/** Text and code as in cli-microsoft365. */
function missingId(): SharePointError {
  return new SharePointError(
    404,
    '-2130575322, Microsoft.SharePoint.SPException',
    'List does not exist.\n\nThe page you selected contains a list that does not exist. It may have been deleted by another user.',
  );
}

function answerLists(call: Call): Answer {
  const lists = [...allLists(call.site).values()].filter((list) => holds(call.access.onList(list), 'viewListItems'));
  return answerCollection(
    'SP.ApiData.Lists',
    lists.map((list) => listEntity(call, list)),
    call.query,
  );
}

function create(call: Call): Answer {
  demand(call.access.onWeb(), 'manageLists');
  const { properties } = call.body();
  const title = required(properties, 'Title', text).trim();
  if (title === '') throw invalidRequest('Title cannot be empty.');
  const template = optional(properties, 'BaseTemplate', integer) ?? 100;
  if (template !== 100 && template !== 101) throw notInTheStandIn(`A list of template ${template}`);
  const settings = readSettings(newListSettings, properties, ['Title', 'BaseTemplate']);
  if (settings.ValidationFormula) throw notInTheStandIn('A list that is made with a validation formula');
  return { kind: 'entity', entity: listEntity(call, make(call, title, template, settings)), isNew: true };
}

function make(call: Call, title: string, template: number, settings: ListSettings): List {
  demand(call.access.onWeb(), 'manageLists');
  const list = createList(call.site, title, template, settings);
  logChange(call.site, {
    target: 'list',
    type: changeTypes.add,
    list: list.id,
    item: null,
    object: list.id,
    editor: call.person.login,
  });
  const view = addDefaultView(call.site, list);
  logChange(call.site, {
    target: 'view',
    type: changeTypes.add,
    list: list.id,
    item: null,
    object: view.id,
    editor: call.person.login,
  });
  return list;
}
