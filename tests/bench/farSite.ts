/** A site of a believable register, as far away as a tenant, and the page that opens the tab over it. */
import { readFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, dirname, join } from 'node:path';
import type { SeenRequest } from '../../src/sharepoint-local';
import type { RegisterSite } from '../support/registerSite';
import { directory, people, startRegisterSite } from '../support/registerSite';
import { believableRegister } from './believableRegister';

const latency = 300;
const bitsPerSecond = 50_000_000;

export interface FarSite {
  readonly siteUrl: string;
  readonly person: string;
  /** Calls over HTTP since the last asking, batches as one. */
  calls(): readonly SeenRequest[];
  close(): Promise<void>;
}

/** Filled next door, then moved away. */
export async function startFarSite(count: number): Promise<FarSite> {
  let seen: SeenRequest[] = [];
  let isFar = false;
  const { processes, units, people: owners } = believableRegister(count);
  const site: RegisterSite = await startRegisterSite({
    people: [
      ...directory,
      ...owners.map(({ key, name, email }) => ({ userPrincipalName: key, displayName: name, email })),
    ],
    latency: () => (isFar ? latency : 0),
    bandwidth: () => (isFar ? bitsPerSecond : Infinity),
    onRequest: (request) => void (request.isPart || seen.push(request)),
  });
  const store = site.storeOf('admin');
  const creations = <Values>(entries: readonly { readonly id: number; readonly values: Values }[]) =>
    entries.map(({ id, values }) => ({ key: `bench ${id}`, values }));
  for (const results of [
    await store.createMany('units', creations(units)),
    await store.createMany('processes', creations(processes)),
  ]) {
    for (const result of results) if (result.outcome === 'failed') throw result.error;
  }
  isFar = true;
  seen = [];
  return {
    siteUrl: site.siteUrl,
    person: people.team,
    calls: () => {
      const calls = seen.filter(({ method }) => method !== 'OPTIONS');
      seen = [];
      return calls;
    },
    close: () => site.close(),
  };
}

const html =
  '<!doctype html><html lang="de"><meta charset="utf-8"><style>html,body,#root{height:100%;margin:0}</style>' +
  '<body><div id="root"></div><script src="/openTab.js"></script></body></html>';

/** Serves the built page and its worker; without the tester in between, who would add to every time. */
export async function servePage(script: string): Promise<{ readonly url: string; close(): void }> {
  const folder = dirname(script);
  const server: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://bench');
    if (!pathname.endsWith('.js')) return void response.setHeader('Content-Type', 'text/html').end(html);
    response.setHeader('Content-Type', 'text/javascript');
    readFile(join(folder, basename(pathname))).then(
      (code) => response.end(code),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close: () => void server.close() };
}
