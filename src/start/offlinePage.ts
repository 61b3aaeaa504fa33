/**
 * Service worker of the tab: keeps the page and its configuration, so that the register opens without a network and shows what the
 * device has of it. The site is always asked first; only what no longer changes (files with a fingerprint in their name) comes
 * from here before. Entry of its own under a plain name: browsers look by that name whether there is a newer one.
 */

/** The part of a service worker's world that is used here; the compiler's library for it excludes the one for pages. */
interface FetchOccasion extends Event {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface ServiceWorkerWorld {
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: WorkOccasion) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchOccasion) => void): void;
}
interface WorkOccasion extends Event {
  waitUntil(work: Promise<unknown>): void;
}

const world = self as unknown as ServiceWorkerWorld;
const shelf = 'tab';
/** Nothing else: the page to which a sign-in comes back is none of its business. */
const changing = ['/tab/', '/tab/index.html', '/tab/config.json'];
const fingerprinted = /\/tab\/[\w.-]*[0-9a-f]{10}\.js$/;

world.addEventListener('install', (event) => event.waitUntil(prepare()));
world.addEventListener('activate', (event) => event.waitUntil(world.clients.claim()));
world.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (fingerprinted.test(pathname)) event.respondWith(keptFirst(request));
  else if (changing.includes(pathname)) event.respondWith(siteFirst(request));
});

/** The page that has just started it was fetched without it. */
async function prepare(): Promise<void> {
  await (await caches.open(shelf)).addAll(['/tab/', '/tab/config.json']);
  await world.skipWaiting();
}

async function keptFirst(request: Request): Promise<Response> {
  const kept = await caches.match(request);
  return kept ?? keep(request, await fetch(request));
}

async function siteFirst(request: Request): Promise<Response> {
  try {
    const answer = await fetch(request);
    if (request.mode === 'navigate' && answer.ok) await forgetOlder(request, answer.clone());
    return await keep(request, answer);
  } catch (error) {
    const kept = await caches.match(request, { ignoreSearch: request.mode === 'navigate' });
    if (kept) return kept;
    throw error;
  }
}

async function keep(request: Request, answer: Response): Promise<Response> {
  if (answer.ok) await (await caches.open(shelf)).put(request, answer.clone());
  return answer;
}

/** A page with other words belongs to a newer version: the files of the one before are no longer needed. */
async function forgetOlder(request: Request, answer: Response): Promise<void> {
  const kept = await caches.match(request, { ignoreSearch: true });
  if (kept && (await kept.text()) !== (await answer.text())) await caches.delete(shelf);
}
