import { notInTheStandIn } from '../errors';
import type { Call } from '../http/call';
import { isJsonObject, type Json } from '../json';
import type { List } from '../lists/list';
import type { Answer } from '../odata/answer';
import { object, required } from '../odata/input';
import { first, textOf } from '../odata/parameters';
import type { Parameters } from '../odata/path';
import { demandReading } from '../security/access';
import { pageOf, type ViewPage } from './page';
import { readParameters } from './parameters';

/** `RenderListDataAsStream`: rows as SharePoint's own list page reads them, whatever Accept says (REC). */
export function answerListDataAsStream(call: Call, list: List): Answer {
  demandReading(call.access, list);
  const { properties } = call.body();
  if (isJsonObject(properties['overrideParameters'])) throw notInTheStandIn('overrideParameters');
  const parameters = readParameters(required(properties, 'parameters', object));
  const page = pageOf(call, list, parameters);
  return { kind: 'text', text: printPage(page), contentType: 'application/json; charset=utf-8' };
}

/** `renderlistdata(@viewXml)`: the same as a text inside the answer. */
export function answerListData(call: Call, list: List, given: Parameters): Answer {
  demandReading(call.access, list);
  const parameters = readParameters({ ViewXml: textOf(first(given)) });
  const value = printPage(pageOf(call, list, parameters));
  return { kind: 'value', name: 'RenderListData', type: 'Edm.String', value };
}

/** Written line by line with the line ends SharePoint uses (REC): a client that reads it by lines must cope. */
function printPage(page: ViewPage): string {
  const { firstRow, rows } = page;
  const link = (name: string, href: string | null) => (href === null ? '' : `,"${name}" : ${print(href)}\n`);
  return (
    `{ "Row" : \n[${rows.map(printRow).join(',')}],"FirstRow" : ${firstRow},\r\n` +
    `"FolderPermissions" : "${page.folderPermissions}"\r\n` +
    `,"LastRow" : ${firstRow + rows.length - 1},\r\n"RowLimit" : ${page.rowLimit}\r\n` +
    link('NextHref', page.next) +
    link('PrevHref', page.previous) +
    ',"FilterLink" : "?"\n,"ForceNoHierarchy" : "1"\n,"HierarchyHasIndention" : ""\n,"CurrentFolderSpItemUrl" : ""\n\n}'
  );
}

function printRow(row: Readonly<Record<string, unknown>>): string {
  const members = Object.entries(row).map(([name, value]) => `"${name}": ${print(value as Json)}`);
  return `{\r\n${members.join(',\r\n')}\r\n}\r\n`;
}

/** Slashes and what HTML takes for its own are escaped (REC: `\u002f`). */
function print(value: Json): string {
  return JSON.stringify(value).replace(/[/<>'&]/g, (one) => `\\u00${one.charCodeAt(0).toString(16).padStart(2, '0')}`);
}
