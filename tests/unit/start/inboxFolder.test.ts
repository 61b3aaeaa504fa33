/** What was promised to a person on a card is there after a crash, once, and in its order. */
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inboxInFolder } from '../../../src/start/service/inboxFolder';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'inbox-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const log = jest.fn();
const click = (request: number) => ({
  directoryId: '5d0c1a7e-2f4b-4c83-9a61-000000000002',
  verb: 'confirmed',
  data: { request, card: String(request) },
  activity: 'card 1',
  conversation: 'a:1',
  serviceUrl: 'https://smba.trafficmanager.net/emea/',
  locale: 'de-DE',
});

it('a kept click is there for another process, oldest first', async () => {
  let second = 0;
  const inbox = await inboxInFolder(folder, log, () => new Date(Date.UTC(2027, 1, 1, 8, 0, second++)));
  for (const request of [3, 1, 2]) await inbox.keep(click(request));

  const pending = await (await inboxInFolder(folder, log)).pending();

  expect(pending.map(({ data }) => data['request'])).toEqual([3, 1, 2]);
  expect(pending[0]).toMatchObject(click(3));
});

it('a removed click is gone, and removing it again is harmless', async () => {
  const inbox = await inboxInFolder(folder, log);
  const kept = await inbox.keep(click(1));

  await inbox.remove(kept.id);
  await inbox.remove(kept.id);

  expect(await inbox.pending()).toEqual([]);
  expect(await readdir(folder)).toEqual([]);
});

it('half a file of a crash counts for nothing', async () => {
  const inbox = await inboxInFolder(folder, log);
  await writeFile(join(folder, '20270201.json.new'), '{"directory');

  expect(await inbox.pending()).toEqual([]);
});

it.each(['', '{"id":', '[]', 'null', '{"id":"1"}'])(
  'what is no click (%j) is put aside and said, never deleted',
  async (text) => {
    const inbox = await inboxInFolder(folder, log);
    await writeFile(join(folder, '1.json'), text);
    await inbox.keep(click(2));

    const pending = await inbox.pending();

    expect(pending.map(({ data }) => data['request'])).toEqual([2]);
    expect(await readdir(folder)).toContain('1.json.unreadable');
    expect(log).toHaveBeenCalledWith('inbox.unreadable');
  },
);
