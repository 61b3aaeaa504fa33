/** The token is for one site: no answer, however wrong, sends it anywhere else. */
import type { SPFI } from '@pnp/sp';
import express from 'express';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from '../../../src/sharepoint/connection';
import { allItems } from '../../../src/sharepoint/pages';

const servers: Server[] = [];
afterAll(() => servers.forEach((server) => server.close()));

/** Gives one page and the address of the next one, and notes who was let in with what. */
async function pageServer(next: () => string | undefined) {
  const seen: string[] = [];
  const web = express();
  web.use((request, response) => {
    seen.push(request.headers.authorization ?? 'nobody');
    const link = next();
    response.json({ value: [{ Id: seen.length }], ...(link ? { 'odata.nextLink': link } : {}) });
  });
  const server = await new Promise<Server>((resolve) => {
    const started = web.listen(0, '127.0.0.1', () => resolve(started));
  });
  servers.push(server);
  return { seen, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

type Items = AsyncIterable<readonly unknown[]>;

async function countItems(siteUrl: string, itemsOf: (client: SPFI) => Items): Promise<number> {
  let count = 0;
  for await (const page of itemsOf(connect(siteUrl, async () => 'a-token'))) count += page.length;
  return count;
}

describe.each<[string, (client: SPFI) => Items]>([
  ['the pages that the register reads', (client) => allItems(client, 'x', ['Id'])],
  ['the pages of @pnp/sp', (client) => client.web.lists.getById('x').items],
])('%s', (_, itemsOf) => {
  it('a next page on the same site is asked for with the token', async () => {
    const links = ['', undefined];
    const site = await pageServer(() => (links.shift() === undefined ? undefined : `${site.origin}/_api/next`));

    expect(await countItems(site.origin, itemsOf)).toBe(2);
    expect(site.seen).toEqual(['Bearer a-token', 'Bearer a-token']);
  });

  it('a next page elsewhere is not asked for at all', async () => {
    const elsewhere = await pageServer(() => undefined);
    const site = await pageServer(() => `${elsewhere.origin}/_api/next`);

    await expect(countItems(site.origin, itemsOf)).rejects.toThrow(/token is for/);
    expect(elsewhere.seen).toEqual([]);
  });
});
