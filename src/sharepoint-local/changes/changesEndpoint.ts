import type { Call } from '../http/call';
import type { Answer } from '../odata/answer';
import { object, required } from '../odata/input';
import { demand } from '../security/access';
import { changeEntity } from './entity';
import { findChanges } from './find';
import { readChangeQuery } from './query';
import type { ChangeScope } from './scope';

/** `getchanges` of a list, the web or the site collection; of a list it takes the right to read it (DOC: SPChange). */
export function answerChanges(call: Call, scope: ChangeScope): Answer {
  if (scope.list) demand(call.access.onList(scope.list), 'viewListItems');
  const query = readChangeQuery(call.site, scope, required(call.body().properties, 'query', object));
  const entities = findChanges(call, scope, query).map((change) => changeEntity(call.site, scope, change));
  return { kind: 'collection', set: 'SP.ApiData.Changes', entities };
}
