/** Row 11: five thousand items with forty columns out of the local SharePoint. */
import Sqlite from 'libsql';
import { Agent, createServer, get, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startLocalSharePoint } from '../../src/sharepoint-local';
import { mediansOfCalls } from './interleaved';
import type { BenchRow } from './searchRows';

const itemCount = 5000;
const columnCount = 40;
const partsPerBatch = 100;
const admin = 'ada@city.example';
const headers = {
  Accept: 'application/json;odata=nometadata',
  Authorization: `Bearer local.${admin}`,
  'Content-Type': 'application/json',
};

/** One address to read the whole page from, and a way to close what answers there. */
interface Place {
  readonly url: string;
  close(): Promise<unknown>;
}

export async function benchListEndpoint(): Promise<readonly BenchRow[]> {
  const site = await startLocalSharePoint({
    port: 0,
    databaseFile: ':memory:',
    admin,
    people: [{ userPrincipalName: admin, displayName: 'Ada Admin' }],
  });
  const { url, touch } = await fill(site.siteUrl);
  const agent = new Agent({ keepAlive: true });
  const page = Buffer.concat(await read(agent, url)).toString('utf8');
  const [stringifying, buffered] = await Promise.all([startStringifying(page), startBuffered(page)]);
  try {
    const [own = 0, reading = 0, buffer = 0, afterWrite = 0] = await mediansOfCalls([
      () => read(agent, url),
      () => read(agent, stringifying.url),
      () => read(agent, buffered.url),
      { before: touch, call: () => read(agent, url) },
    ]);
    const what = `list endpoint, ${itemCount} × ${columnCount}, answers/s`;
    return [
      rateRow(`${what}, against read and stringify`, own, reading, 5),
      rateRow(`${what}, against a cached buffer`, own, buffer, 0.8),
      rateRow(`${what}, a row changed before each, against read and stringify`, afterWrite, reading, 1),
    ];
  } finally {
    agent.destroy();
    await Promise.all([site, stringifying, buffered].map((one) => one.close()));
  }
}

/** Milliseconds become answers per second; the own one has to be at least so many times the reference. */
function rateRow(metric: string, own: number, reference: number, least: number): BenchRow {
  const ratio = reference / own;
  return { metric, own: 1000 / own, reference: 1000 / reference, ratio, target: `≥ ${least}×`, met: ratio >= least };
}

/** Columns as a register has them: mostly text, some numbers and days. */
const columns = Array.from({ length: columnCount - 1 }, (_, at) => ({
  Title: `Column${at}`,
  FieldTypeKind: at % 5 === 3 ? 9 : at % 5 === 4 ? 4 : 2,
}));

function valueOf(item: number, at: number): string | number {
  const kind = columns[at]?.FieldTypeKind;
  if (kind === 9) return item * at;
  if (kind === 4) return `2026-0${1 + (at % 9)}-1${item % 10}T12:00:00Z`;
  return `Wert ${at} von Vorgang ${item}: „Straße“`;
}

async function fill(siteUrl: string): Promise<{ url: string; touch: () => Promise<void> }> {
  const list = `${siteUrl}/_api/web/lists/getbytitle('Tasks')`;
  const post = async (address: string, body: string, more: Record<string, string> = {}) => {
    const response = await fetch(address, { method: 'POST', headers: { ...headers, ...more }, body });
    const answer = await response.text();
    if (!response.ok || /HTTP\/1\.1 [45]/.test(answer)) throw new Error(`The list was not filled: ${answer}`);
  };
  await post(`${siteUrl}/_api/web/lists`, '{"Title":"Tasks","BaseTemplate":100}');
  for (const column of columns) await post(`${list}/fields`, JSON.stringify(column));
  for (let start = 0; start < itemCount; start += partsPerBatch) {
    const parts = Array.from({ length: partsPerBatch }, (_, at) => partOf(list, start + at + 1));
    const type = { 'Content-Type': 'multipart/mixed; boundary=batch_1' };
    await post(`${siteUrl}/_api/$batch`, `${parts.join('')}--batch_1--\n`, type);
  }
  const names = ['Title', ...columns.map(({ Title }) => Title)].join(',');
  let edits = 0;
  const touch = () =>
    post(`${list}/items(${1 + (edits % itemCount)})`, `{"Column0":"neu ${(edits += 1)}"}`, {
      'X-HTTP-Method': 'MERGE',
    });
  return { url: `${list}/items?$top=${itemCount}&$select=${names}`, touch };
}

function partOf(list: string, item: number): string {
  const values = Object.fromEntries(columns.map(({ Title }, at) => [Title, valueOf(item, at)]));
  const head = `POST ${list}/items HTTP/1.1\naccept: application/json;odata=nometadata\ncontent-type: application/json`;
  const body = JSON.stringify({ Title: `Vorgang ${item}`, ...values });
  return `--batch_1\nContent-Type: application/http\n\n${head}\n\n${body}\n\n`;
}

/** The plain way: the same cells out of the same kind of database, an object per row, all of it stringified. */
async function startStringifying(page: string): Promise<Place> {
  const { value: rows } = JSON.parse(page) as { value: Record<string, string | number>[] };
  const names = Object.keys(rows[0] ?? {});
  const database = new Sqlite(':memory:');
  database.exec(`CREATE TABLE items (id INTEGER PRIMARY KEY, ${names.map((name) => `"${name}"`).join(', ')})`);
  const insert = database.prepare(`INSERT INTO items VALUES (NULL, ${names.map(() => '?').join(', ')})`);
  database.transaction(() => rows.forEach((row) => insert.run(names.map((name) => row[name] ?? null))))();
  const select = database.prepare(`SELECT ${names.map((name) => `"${name}"`).join(', ')} FROM items ORDER BY id`);
  const server = await serve((_, response) => response.end(JSON.stringify({ value: select.all() })));
  return { ...server, close: () => server.close().then(() => database.close()) };
}

/** The best there is: bytes that lie ready. */
function startBuffered(page: string): Promise<Place> {
  const bytes = Buffer.from(page, 'utf8');
  return serve((_, response) => response.end(bytes));
}

async function serve(listener: RequestListener): Promise<Place> {
  const server: Server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () =>
    new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close };
}

/** The whole answer, its pieces as they came; rejects unless there are all the rows. */
function read(agent: Agent, url: string): Promise<readonly Buffer[]> {
  return new Promise((resolve, reject) => {
    get(url, { agent, headers }, (response) => {
      const chunks: Buffer[] = [];
      let size = 0;
      response.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        size += chunk.length;
      });
      response.once('error', reject);
      response.once('end', () => {
        if (response.statusCode === 200 && size > itemCount * columnCount) resolve(chunks);
        else reject(new Error(`${url} answered ${response.statusCode} with ${size} bytes.`));
      });
    }).once('error', reject);
  });
}
