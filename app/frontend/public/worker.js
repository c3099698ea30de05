/**
 * Keeps the page and the forms for when there is no network: the network comes first, and what it gave is kept; without
 * one, what was kept answers. Only what is read is kept; what is handed in waits in the page's own queue.
 */
const KEPT = 'koch-forms-1';

self.addEventListener('install', (event) => event.waitUntil(keepPage()));
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

/** The page with all its parts, also those that only some forms need, before the network goes. */
async function keepPage() {
  const kept = await caches.open(KEPT);
  const parts = Object.values(await (await fetch('./manifest.json')).json());
  await kept.addAll(['./', ...new Set(parts.flatMap((part) => [part.file, ...(part.css ?? [])]))]);
  await self.skipWaiting();
}

self.addEventListener('fetch', (event) => {
  if (event.request.method === 'GET' && new URL(event.request.url).origin === location.origin) {
    event.respondWith(answer(event.request));
  }
});

async function answer(request) {
  const kept = await caches.open(KEPT);
  try {
    const fresh = await fetch(request);
    if (fresh.ok) await kept.put(request.url, fresh.clone());
    return fresh;
  } catch (noNetwork) {
    const found = await kept.match(request.url);
    if (found) return found;
    throw noNetwork;
  }
}
