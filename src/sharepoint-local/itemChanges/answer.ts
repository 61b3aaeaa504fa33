import type { Call } from '../http/call';
import type { List } from '../lists/list';
import type { Answer } from '../odata/answer';
import { object, required } from '../odata/input';
import { demand } from '../security/access';
import { escapeXml } from '../xml/element';
import { itemChanges, type ItemChanges } from './changed';
import { listElement, maskNames } from './listElement';
import { readItemChangesQuery } from './query';
import { rowElements } from './rows';

const namespaces =
  "xmlns:s='uuid:BDC6E3F0-6DA3-11d1-A2A3-00AA00C14882' xmlns:dt='uuid:C2F41010-65B3-11d1-A29F-00AA00C14882' " +
  "xmlns:rs='urn:schemas-microsoft-com:rowset' xmlns:z='#RowsetSchema'";

/** `getlistitemchangessincetoken`: a rowset in XML, whatever Accept says (SRC: the client reads text; DOC: its form). */
export function answerItemChanges(call: Call, list: List): Answer {
  demand(call.access.onList(list), 'viewListItems');
  const query = readItemChangesQuery(call, list, required(call.body().properties, 'query', object));
  const changes = itemChanges(call, list, query);
  const rows = rowElements(call, list, changes.ids, query);
  const next =
    changes.nextPosition === null ? '' : ` ListItemCollectionPositionNext="${escapeXml(changes.nextPosition)}"`;
  const text =
    '<?xml version="1.0" encoding="utf-8"?>\r\n<GetListItemChangesSinceTokenResult>' +
    "<listitems MinTimeBetweenSyncs='0' RecommendedTimeBetweenSyncs='180' MaxBulkDocumentSyncSize='500' " +
    `MaxRecommendedEmbeddedFileSize='500' EffectivePermMask='${maskNames(call.access.onList(list))}' ${namespaces}>\r\n` +
    `${changesElement(call, list, changes)}\r\n` +
    `<rs:data ItemCount="${rows.length}"${next}>\r\n${rows.map((row) => `${row}\r\n`).join('')}</rs:data>\r\n` +
    '</listitems></GetListItemChangesSinceTokenResult>';
  return { kind: 'text', text, contentType: 'text/xml; charset=utf-8' };
}

function changesElement(call: Call, list: List, changes: ItemChanges): string {
  const more = changes.hasMoreChanges ? ' MoreChanges="TRUE"' : '';
  const deleted = changes.deleted.map(
    ({ id, uniqueId }) => `<Id ChangeType="Delete" UniqueId="{${uniqueId.toUpperCase()}}">${id}</Id>`,
  );
  const invalid = changes.isTokenInvalid ? '<Id ChangeType="InvalidToken"></Id>' : '';
  const schema = changes.hasNewSchema ? listElement(call, list) : '';
  return `<Changes LastChangeToken="${changes.token}"${more}>${invalid}${deleted.join('')}${schema}</Changes>`;
}
