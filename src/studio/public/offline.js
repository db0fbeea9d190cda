/* The page without a network: what it consists of is kept when it is first opened, slices of its font once they were fetched. */
importScripts('offline-files.js');

const { version, files } = self.offline;
const name = `outlast-studio ${version}`;

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(name).then((cache) => cache.addAll(['./', ...files])));
});

self.addEventListener('activate', (event) => {
  const outdated = (keys) => keys.filter((key) => key.startsWith('outlast-studio ') && key !== name);
  const cleared = caches.keys().then((keys) => Promise.all(outdated(keys).map((key) => caches.delete(key))));
  // What the page asks for from now on is kept, without being opened once more.
  event.waitUntil(cleared.then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  // Names of assets and of slices of the font change with what is in them; all else is asked for anew while there is a network.
  const lasting = /\/(assets|fonts)\//.test(pathname);
  event.respondWith(
    lasting ? kept(request).then((found) => found ?? fetched(request)) : fetched(request).catch(() => kept(request)),
  );
});

const kept = (request) => caches.open(name).then((cache) => cache.match(request, { ignoreSearch: true }));

async function fetched(request) {
  const answer = await fetch(request);
  if (answer.ok && request.url.includes('/fonts/')) await (await caches.open(name)).put(request, answer.clone());
  return answer;
}
