/** What the delta and the batches rely on. */
import type { Assumption } from '../assumption';
import { answered, fieldOf, first, rowsOf, shown, unless } from '../assumption';
import type { Conversation, Exchange } from '../conversation';
import type { Scratch } from '../scratch';
import { addItem, granted } from '../scratch';

const boundary = 'batch_11111111-1111-4111-8111-111111111111';

interface Part {
  readonly method: 'GET' | 'POST' | 'MERGE';
  readonly path: string;
  readonly body?: object;
}

/** One `$batch`, written as the client library writes it: line feeds only. */
function batch(talk: Conversation, parts: readonly Part[]): Promise<Exchange> {
  const lines = parts.flatMap(({ method, path, body }) => [
    `--${boundary}`,
    'Content-Type: application/http',
    'Content-Transfer-Encoding: binary',
    '',
    `${method} ${talk.siteUrl}/_api/${path} HTTP/1.1`,
    'accept: application/json',
    'content-type: application/json;charset=utf-8',
    ...(method === 'MERGE' ? ['if-match: *'] : []),
    '',
    ...(body ? [JSON.stringify(body), ''] : []),
  ]);
  const body = [...lines, `--${boundary}--`, ''].join('\n');
  return talk.write('$batch', body, { contentType: `multipart/mixed; boundary=${boundary}` });
}

/** The status codes of the children, in the order of the answer. */
const statusesOf = ({ answer }: Exchange): readonly number[] =>
  [...String(answer).matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => Number(status));

const changeQuery = (start: string) => ({
  query: {
    Item: true,
    Add: true,
    Update: true,
    DeleteObject: true,
    Restore: true,
    ChangeTokenStart: { StringValue: start },
  },
});

async function currentToken(talk: Conversation): Promise<string> {
  const web = granted(await talk.read('web?$select=CurrentChangeToken'));
  return String(fieldOf(fieldOf(web, 'CurrentChangeToken'), 'StringValue'));
}

async function changesOf(talk: Conversation, { listId }: Scratch, start: string): Promise<readonly string[]> {
  const rows = rowsOf(granted(await talk.write('web/getchanges', changeQuery(start))));
  return rows
    .filter((row) => fieldOf(row, 'ListId') === listId)
    .map((row) => `${String(fieldOf(row, 'ItemId'))}:${String(fieldOf(row, 'ChangeType'))}`);
}

export const changeAssumptions: readonly Assumption[] = [
  {
    id: 'changesOfTheSite',
    evidence: 'believed',
    check: async (talk, scratch) => {
      const start = await currentToken(talk);
      const id = await addItem(talk, scratch, { Title: 'noticed' });
      const item = `${scratch.list}/items(${id})`;
      granted(await talk.write(item, { Title: 'changed' }, { verb: 'MERGE', ifMatch: '*' }));
      granted(await talk.write(item, undefined, { verb: 'DELETE', ifMatch: '*' }));
      const seen = await changesOf(talk, scratch, start);
      return unless(shown(seen) === shown([`${id}:1`, `${id}:2`, `${id}:3`]), shown(seen));
    },
  },
  {
    id: 'nothingSinceNow',
    evidence: 'believed',
    check: async (talk, scratch) => {
      await addItem(talk, scratch, { Title: 'before' });
      const seen = await changesOf(talk, scratch, await currentToken(talk));
      return unless(seen.length === 0, shown(seen));
    },
  },
  {
    id: 'tokenOfAMoment',
    evidence: 'believed',
    check: async (talk, scratch) => {
      const [, web, ticks] = /^1;2;([^;]+);(\d+);/.exec(await currentToken(talk)) ?? [];
      const id = await addItem(talk, scratch, { Title: 'after the moment' });
      // A minute before the list was made: a token of a moment, which no change has given.
      const seen = await changesOf(talk, scratch, `1;2;${web};${BigInt(ticks ?? 0) - 600_000_000n};-1`);
      return unless(seen.includes(`${id}:1`), shown(seen));
    },
  },
  {
    id: 'changesAreLimited',
    evidence: 'documented',
    check: async (talk, scratch) => {
      const start = await currentToken(talk);
      for (const Title of ['one', 'two', 'three']) await addItem(talk, scratch, { Title });
      const { query } = changeQuery(start);
      const asked = await talk.write('web/getchanges', { query: { ...query, FetchLimit: 2 } });
      return first(answered(asked, 200), unless(rowsOf(asked.answer).length === 2, shown(rowsOf(asked.answer).length)));
    },
  },
  {
    id: 'nonsenseTokenIsRefused',
    evidence: 'believed',
    check: async (talk) => {
      const asked = await talk.write('web/getchanges', changeQuery('1;2;nonsense;1;1'));
      return unless(asked.status >= 400, `HTTP ${asked.status}`);
    },
  },
  {
    id: 'batchTakesAHundred',
    evidence: 'reported',
    check: async (talk, scratch) => {
      const part: Part = { method: 'GET', path: `${scratch.list}?$select=Id` };
      const asked = await batch(
        talk,
        Array.from({ length: 100 }, () => part),
      );
      const fine = statusesOf(asked).filter((status) => status === 200).length;
      return first(answered(asked, 200), unless(fine === 100, `${fine}`));
    },
  },
  {
    id: 'batchFailsByChild',
    evidence: 'recorded',
    check: async (talk, scratch) => {
      const asked = await batch(talk, [
        { method: 'GET', path: `${scratch.list}/items(999999)` },
        { method: 'GET', path: `${scratch.list}?$select=Id` },
      ]);
      return first(answered(asked, 200), unless(shown(statusesOf(asked)) === '[404,200]', shown(statusesOf(asked))));
    },
  },
  {
    id: 'batchReadsItsOwnWrites',
    evidence: 'believed',
    check: async (talk, scratch) => {
      const id = await addItem(talk, scratch, { Title: 'old' });
      const path = `${scratch.list}/items(${id})`;
      const asked = await batch(talk, [
        { method: 'MERGE', path, body: { Title: 'written in the batch' } },
        { method: 'GET', path: `${path}?$select=Title` },
      ]);
      const isSeen = String(asked.answer).includes('written in the batch');
      return first(answered(asked, 200), unless(isSeen, shown(statusesOf(asked))));
    },
  },
  {
    id: 'batchKeepsOrder',
    evidence: 'believed',
    check: async (talk, scratch) => {
      const names = ['p1', 'p2', 'p3', 'p4', 'p5'];
      const path = `${scratch.list}/items`;
      const asked = await batch(
        talk,
        names.map((Title) => ({ method: 'POST', path, body: { Title } })),
      );
      const seen = [...String(asked.answer).matchAll(/"Title":"(p\d)"/g)].map(([, name]) => name);
      const ids = [...String(asked.answer).matchAll(/"ID":(\d+)/g)].map(([, id]) => Number(id));
      const isSorted = ids.every((id, index) => id > (ids[index - 1] ?? 0));
      return unless(shown(seen) === shown(names) && isSorted, shown([seen, ids]));
    },
  },
];
