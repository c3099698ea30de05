// Keeps what was read on this device, so that it stays readable without a line. The network is always asked
// first; what is kept is only shown when it does not answer, and the page then says so.
'use strict';

const KEPT = 'koch-read-1';
const MOST_KEPT = 300;
const MOST_BYTES = 2 * 1024 * 1024;
const READ_AT = 'x-koch-read-at';
const ALWAYS = ['/koch.css', '/ky/offline', '/ru/offline', '/en/offline'];

self.addEventListener('install', event => {
  event.waitUntil(Promise.all(ALWAYS.map(read)).then(() => self.skipWaiting()));
});

self.addEventListener('activate', event => {
  event.waitUntil(
    caches.keys()
      .then(names => Promise.all(names.filter(name => name !== KEPT).map(name => caches.delete(name))))
      .then(() => self.clients.claim()));
});

// A page asks to be kept that was read before this program was there.
self.addEventListener('message', event => {
  const addresses = Array.isArray(event.data) ? event.data : [];
  event.waitUntil(Promise.all(addresses.filter(isOurs).map(read)).then(() => {
    if (event.ports[0]) event.ports[0].postMessage('kept');
  }));
});

self.addEventListener('fetch', event => {
  const request = event.request;
  if (request.method === 'GET' && isOurs(request.url) && !request.headers.has('range')) {
    event.respondWith(answer(event, request));
  }
});

function isOurs(address) {
  return new URL(address, self.location).origin === self.location.origin;
}

function read(address) {
  return fetch(address).then(response => keep(address, response)).catch(() => undefined);
}

async function answer(event, request) {
  try {
    const response = await fetch(request);
    event.waitUntil(keep(request.url, response.clone()).catch(() => undefined));
    return response;
  } catch (noLine) {
    return remembered(request);
  }
}

async function keep(address, response) {
  if (response.status !== 200) return;
  const body = await response.blob();
  if (body.size > MOST_BYTES) return;
  const headers = new Headers(response.headers);
  headers.set(READ_AT, new Date().toISOString());
  headers.delete('content-encoding');
  headers.delete('content-length');
  const cache = await caches.open(KEPT);
  await cache.put(address, new Response(body, { status: 200, headers }));
  const keys = await cache.keys();
  const tooMany = keys.length - MOST_KEPT;
  const old = keys.filter(key => !ALWAYS.includes(new URL(key.url).pathname)).slice(0, Math.max(0, tooMany));
  await Promise.all(old.map(key => cache.delete(key)));
}

async function remembered(request) {
  const cache = await caches.open(KEPT);
  const found = await cache.match(request.url, { ignoreVary: true });
  if (found) return isPage(found) ? told(found) : found;
  if (request.mode !== 'navigate') return Response.error();
  const language = new URL(request.url).pathname.split('/')[1];
  const page = await cache.match('/' + (['ky', 'ru', 'en'].includes(language) ? language : 'ky') + '/offline');
  return page || Response.error();
}

function isPage(response) {
  return (response.headers.get('content-type') || '').startsWith('text/html');
}

// The sentence stands in every page, hidden; here it is shown, with when the page was read.
async function told(response) {
  const text = await response.text();
  const language = (text.match(/<html lang="([a-z]+)"/) || [])[1];
  const at = new Date(response.headers.get(READ_AT)).toLocaleString(language, { dateStyle: 'long', timeStyle: 'short' });
  const shown = text.replace(/(<p id="offline"[^>]*?) hidden>([^<]*?)\{0\}/, (all, tag, words) => tag + '>' + words + at);
  return new Response(shown, { status: 200, headers: response.headers });
}
