/** Everything that can be tried with a list through the REST interface, and what the right to do it is called in the table. */
import type { ListKey } from '../../../src/register';
import { listFacts } from '../../../src/register';
import type { Answer, Ask } from './asking';
import { askInBatch, pathOf } from './asking';
import type { Ability } from './roles';

/** What an attempt has to work with. */
export interface Attempt {
  readonly siteUrl: string;
  readonly list: ListKey;
  readonly ask: Ask;
  readonly item: number;
}

export interface Operation {
  readonly needs: Ability;
  readonly try: (attempt: Attempt) => Promise<Answer>;
}

let counter = 0;
const newItem = () => ({ Title: `Versuch ${++counter}` });

const at = ({ siteUrl, list }: Pick<Attempt, 'siteUrl' | 'list'>) => pathOf(siteUrl, list);
const one = (attempt: Attempt) => `${at(attempt)}/items(${attempt.item})`;
const isLibrary = (list: ListKey) => listFacts[list].kind === 'library';

/** A file into a library, an entry into a list. */
export function addTo({ siteUrl, list, ask }: Pick<Attempt, 'siteUrl' | 'list' | 'ask'>): Promise<Answer> {
  const place = at({ siteUrl, list });
  if (!isLibrary(list)) return ask(`${place}/items`, { verb: 'POST', body: newItem() });
  const file = `versuch-${++counter}.bpmn`;
  return ask(`${place}/rootFolder/files/add(url='${file}',overwrite=true)?$expand=ListItemAllFields`, {
    verb: 'POST',
    body: '<definitions/>',
  });
}

const allChanges = { query: { Item: true, Add: true, Update: true } };

export const operations: Readonly<Record<string, Operation>> = {
  'read the list': { needs: 'read', try: (attempt) => attempt.ask(at(attempt)) },
  'read its columns': { needs: 'read', try: (attempt) => attempt.ask(`${at(attempt)}/fields`) },
  'read entries': { needs: 'read', try: (attempt) => attempt.ask(`${at(attempt)}/items`) },
  'read one entry': { needs: 'read', try: (attempt) => attempt.ask(one(attempt)) },
  'read versions': { needs: 'read', try: (attempt) => attempt.ask(`${one(attempt)}/versions`) },
  'read changes': {
    needs: 'read',
    try: (attempt) => attempt.ask(`${at(attempt)}/getchanges`, { verb: 'POST', body: allChanges }),
  },
  'read as a stream': {
    needs: 'read',
    try: (attempt) =>
      attempt.ask(`${at(attempt)}/RenderListDataAsStream`, {
        verb: 'POST',
        body: { parameters: { RenderOptions: 2, ViewXml: '<View><RowLimit>5</RowLimit></View>' } },
      }),
  },
  'read by query': {
    needs: 'read',
    try: (attempt) =>
      attempt.ask(`${at(attempt)}/getitems`, {
        verb: 'POST',
        body: { query: { ViewXml: '<View><RowLimit>5</RowLimit></View>' } },
      }),
  },
  'read in a batch': {
    needs: 'read',
    try: (attempt) => askInBatch(attempt.siteUrl, attempt.ask, one(attempt)),
  },
  add: { needs: 'add', try: addTo },
  'add in a batch': {
    needs: 'add',
    try: (attempt) => {
      if (isLibrary(attempt.list)) return addTo(attempt);
      return askInBatch(attempt.siteUrl, attempt.ask, `${at(attempt)}/items`, newItem());
    },
  },
  edit: { needs: 'edit', try: (attempt) => attempt.ask(one(attempt), { verb: 'MERGE', body: newItem() }) },
  'edit through a form': {
    needs: 'edit',
    try: (attempt) =>
      attempt.ask(`${one(attempt)}/validateupdatelistitem`, {
        verb: 'POST',
        body: { formValues: [{ FieldName: 'Title', FieldValue: newItem().Title }], bNewDocumentUpdate: false },
      }),
  },
  delete: { needs: 'delete', try: (attempt) => attempt.ask(one(attempt), { verb: 'DELETE' }) },
  recycle: { needs: 'delete', try: (attempt) => attempt.ask(`${one(attempt)}/recycle`, { verb: 'POST' }) },
  'see who may what': { needs: 'keepRights', try: (attempt) => attempt.ask(`${one(attempt)}/roleassignments`) },
  'give an entry rights of its own': {
    needs: 'keepRights',
    try: (attempt) => attempt.ask(`${one(attempt)}/breakroleinheritance(true,false)`, { verb: 'POST' }),
  },
  'add a column': {
    needs: 'manage',
    try: (attempt) =>
      attempt.ask(`${at(attempt)}/fields`, { verb: 'POST', body: { Title: `Spalte${++counter}`, FieldTypeKind: 2 } }),
  },
  'change the list': {
    needs: 'manage',
    try: (attempt) => attempt.ask(at(attempt), { verb: 'MERGE', body: { Description: `Versuch ${++counter}` } }),
  },
};

/** What touches the one entry it is given, and nothing else of the list. */
export const reachesInto: readonly string[] = [
  'read one entry',
  'read versions',
  'read in a batch',
  'edit',
  'edit through a form',
];
