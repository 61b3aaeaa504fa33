import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { clientOf, people } from '../../support/localSharePoint';
import { compileRoom, processesOf } from './roomProcess';

const kills = 50;
const headers = {
  Accept: 'application/json;odata=nometadata',
  'Content-Type': 'application/json',
  Authorization: `Bearer local.${people.ada.userPrincipalName}`,
};

/** Repeatable dice (mulberry32); the moment of a kill is the machine's all the same. */
function diceOf(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
}

/** What is there by name; the same names with other contents after the write that is on its way. */
type Things = ReadonlyMap<string, string>;

/** Somebody who writes one thing after the other and remembers what was answered. */
interface Writer {
  /** Everything that was acknowledged. */
  known: Things;
  /** How it would be if the write on its way, whose answer never came, had happened. */
  possible: Things | null;
  /** Does one write; answers the request and what it leads to. */
  next(api: string): { request: () => Promise<Response>; after: Things };
  /** What is really there. */
  read(api: string): Promise<Things>;
}

const send = (url: string, method: string, body: string, more: Record<string, string> = {}) =>
  fetch(url, { method: 'POST', headers: { ...headers, 'X-HTTP-Method': method, ...more }, body });

/** Writes items whose titles begin with its name; their ids are known from reading. */
function itemWriter(name: string, dice: (sides: number) => number): Writer {
  const ids = new Map<string, number>();
  let counter = 0;
  const writer: Writer = {
    known: new Map(),
    possible: null,
    next: (api) => {
      const items = `${api}web/lists/getbytitle('Storm')/items`;
      const mine = [...writer.known.keys()].filter((title) => ids.has(title));
      const victim = mine[dice(Math.max(1, mine.length))];
      const [title, value] = [`${name}-${(counter += 1)}`, `value ${counter}`];
      const changed = new Map(writer.known);
      const kind = victim === undefined ? 0 : dice(8);
      if (victim !== undefined && kind === 1) {
        changed.delete(victim);
        return { request: () => send(`${items}(${ids.get(victim)})`, 'DELETE', ''), after: changed };
      }
      if (victim !== undefined && kind < 5 && kind > 1) {
        changed.set(victim, value);
        return {
          request: () => send(`${items}(${ids.get(victim)})`, 'MERGE', JSON.stringify({ Value: value })),
          after: changed,
        };
      }
      changed.set(title, value);
      if (victim === undefined || kind < 7) {
        const request = async () => {
          const response = await send(items, 'POST', JSON.stringify({ Title: title, Value: value }));
          ids.set(title, ((await response.clone().json()) as { Id: number }).Id);
          return response;
        };
        return { request, after: changed };
      }
      changed.set(victim, value);
      const part = (line: string, body: object) =>
        `--batch_1\nContent-Type: application/http\n\n${line} HTTP/1.1\naccept: application/json\n\n${JSON.stringify(body)}\n\n`;
      const parts = [
        part(`POST ${items}`, { Title: title, Value: value }),
        part(`MERGE ${items}(${ids.get(victim)})`, { Value: value }),
      ];
      const type = { 'Content-Type': 'multipart/mixed; boundary=batch_1' };
      return { request: () => send(`${api}$batch`, 'POST', `${parts.join('')}--batch_1--\n`, type), after: changed };
    },
    read: async (api) => {
      const url = `${api}web/lists/getbytitle('Storm')/items?$select=Id,Title,Value&$top=5000&$filter=startswith(Title,'${name}-')`;
      const { value } = (await (await fetch(url, { headers })).json()) as {
        value: { Id: number; Title: string; Value: string }[];
      };
      ids.clear();
      value.forEach(({ Id, Title }) => ids.set(Title, Id));
      return new Map(value.map(({ Title, Value }) => [Title, Value]));
    },
  };
  return writer;
}

/** Writes whole files over each other. */
function fileWriter(dice: (sides: number) => number): Writer {
  const folder = (api: string) =>
    `${api}web/getfolderbyserverrelativepath(decodedurl='/sites/prozessregister/Papers')/files`;
  let counter = 0;
  const writer: Writer = {
    known: new Map(),
    possible: null,
    next: (api) => {
      const name = `f${dice(6)}.txt`;
      const content = `${(counter += 1)} `.repeat(1 + dice(20_000));
      const request = () => send(`${folder(api)}/add(url='${name}',overwrite=true)`, 'POST', content);
      return { request, after: new Map(writer.known).set(name, content) };
    },
    read: async (api) => {
      const { value } = (await (await fetch(folder(api), { headers })).json()) as { value: { Name: string }[] };
      const contents = value.map(async ({ Name }): Promise<[string, string]> => {
        const file = `/sites/prozessregister/Papers/${Name}`;
        const url = `${api}web/getfilebyserverrelativepath(decodedurl='${file}')/$value`;
        return [Name, await (await fetch(url, { headers })).text()];
      });
      return new Map(await Promise.all(contents));
    },
  };
  return writer;
}

/** Writes until the process is gone; an answer that is a refusal ends the test. */
async function storm(writer: Writer, api: string, onAnswer: () => void): Promise<void> {
  for (;;) {
    const { request, after } = writer.next(api);
    writer.possible = after;
    const answer = await request().then(
      async (response) => ({ status: response.status, text: await response.text() }),
      () => null,
    );
    if (answer === null) return;
    if (answer.status >= 300 || /HTTP\/1\.1 [45]/.test(answer.text)) throw new Error(`Refused: ${answer.text}`);
    writer.known = after;
    writer.possible = null;
    onAnswer();
  }
}

const plain = (things: Things | null) => things && Object.fromEntries([...things].sort());

/** After a kill: what was acknowledged is there, and the write on its way happened whole or not at all. */
async function settle(writers: readonly Writer[], api: string): Promise<void> {
  for (const writer of writers) {
    const found = await writer.read(api);
    const hasHappened = JSON.stringify(plain(found)) === JSON.stringify(plain(writer.possible));
    if (!hasHappened) expect(plain(found)).toEqual(plain(writer.known));
    writer.known = found;
    writer.possible = null;
  }
}

describe('a process that is killed in a storm of writes, again and again', () => {
  const folder = mkdtempSync(join(tmpdir(), 'local-sharepoint-storm-'));
  const databaseFile = join(folder, 'site.db');
  const { start, kill, stop } = processesOf(compileRoom(join(folder, 'room')));
  afterAll(() => {
    stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it(`keeps every acknowledged write, whole and consistent, through ${kills} kills`, async () => {
    const dice = diceOf(20261122);
    const writers = [...['a', 'b', 'c'].map((name) => itemWriter(name, dice)), fileWriter(dice)];
    const first = await start('start', databaseFile);
    const { web } = clientOf(first.line, people.ada.userPrincipalName);
    await web.lists.add('Storm');
    await web.lists.getByTitle('Storm').fields.addText('Value');
    await web.lists.add('Papers', '', 101);
    await kill(first.child);
    let answered = 0;

    for (let round = 0; round < kills; round += 1) {
      const { child, line } = await start('start', databaseFile);
      const api = `${line}/_api/`;
      await settle(writers, api);
      let left = 1 + dice(40);
      const hops = dice(30);
      const onAnswer = () => {
        answered += 1;
        left -= 1;
        if (left === 0) void hop(hops).then(() => kill(child));
      };
      await Promise.all(writers.map((writer) => storm(writer, api, onAnswer)));
      await kill(child);
      const checked = await start('check', databaseFile);
      expect([round, checked.line]).toEqual([round, 'whole']);
    }

    const last = await start('start', databaseFile);
    await settle(writers, `${last.line}/_api/`);
    await kill(last.child);
    expect(answered).toBeGreaterThan(kills * 10);
    expect(writers.every(({ known }) => known.size > 0)).toBe(true);
    // Half a minute on an idle machine; a bound for a hanging process, not a measure of speed.
  }, 600_000);
});

/** Lets the kill fall a little later than an answer. */
async function hop(times: number): Promise<void> {
  for (let at = 0; at < times; at += 1) await nextTurn();
}
