import type { SPFI } from '@pnp/sp';
import type { ListFacts } from '../../register';
import { inBatch } from '../connection';
import type { StepLog } from './report';

/** SharePoint's own column with the item id, which is the process number. */
const idColumn = 'ID';

/** Makes the default view show the columns that the schema names, in its order. */
export async function provisionView(client: SPFI, listId: string, list: ListFacts, log: StepLog): Promise<void> {
  const wanted = shownColumns(list);
  const [shown] = await inBatch(client, (batch) => [batch.web.lists.getById(listId).defaultView.fields()]);
  const present = (shown as unknown as { Items: readonly string[] }).Items;
  if (present.length === wanted.length && wanted.every((name, index) => name === present[index])) return;
  await inBatch(client, (batch) => [batch.web.lists.getById(listId).defaultView.fields.removeAll()]);
  for (const name of wanted) {
    await inBatch(client, (batch) => [batch.web.lists.getById(listId).defaultView.fields.add(name)]);
  }
  log.add('changed', 'view', list.name);
}

/** The columns that the default view of a list shows, in their order. */
export const shownColumns = (list: ListFacts): readonly string[] => [
  idColumn,
  ...list.view.map((name) => shownName(list, name)),
];

// In views the title is the one with the link to the item.
function shownName(list: ListFacts, name: string): string {
  const column = list.fields[name]?.column ?? name;
  return column === 'Title' ? 'LinkTitle' : column;
}
