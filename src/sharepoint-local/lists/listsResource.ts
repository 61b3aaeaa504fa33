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
import type { List } from './list';
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
      ensuresiteassetslibrary: () => action(() => absent('ensuresiteassetslibrary')),
      ensuresitepageslibrary: () => action(() => absent('ensuresitepageslibrary')),
    },
  };
}

function absent(what: string): never {
  throw notInTheStandIn(what);
}

function byTitle(call: Call, parameters: Parameters): Resource {
  const title = textOf(first(parameters));
  return listResource(call, visible(call, listByTitle(call.site, title), missingTitle(title, call.webUrl)));
}

/** A list the person may not view answers as if it were not there, by title and by id (MEM). */
function visible(call: Call, list: List | undefined, missing: SharePointError): List {
  if (!list || !holds(call.access.onList(list), 'viewListItems')) throw missing;
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
  const list = createList(call.site, title, template, settings);
  addDefaultView(call.site, list);
  logChange(call.site, {
    target: 'list',
    type: changeTypes.add,
    list: list.id,
    item: null,
    object: list.id,
    editor: call.person.login,
  });
  return { kind: 'entity', entity: listEntity(call, list), isNew: true };
}
