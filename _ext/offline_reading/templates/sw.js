// Keeps pages for reading offline. The network comes first; what is kept answers only where there is none.
const SHELL = [/* SHELL */];
const STORES = `book ${registration.scope} `; // another version of the book on this host has its own
const STORE = STORES + "DIGEST";
const WHOLE = new URL("offline.json", registration.scope).href; // kept itself, once everything else is

// One copy of a file, whatever its query says; a folder is its index.
const key = (address) => {
  const url = new URL(address, registration.scope);
  url.search = url.hash = "";
  return url.href.endsWith("/") ? url.href + "index.html" : url.href;
};

async function keep(names, report = () => {}) {
  const store = await caches.open(STORE);
  let done = 0;
  const next = names.values();
  const work = async () => {
    for (const name of next) {
      const answer = await fetch(key(name), { cache: "no-cache" });
      if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
      await store.put(key(name), answer);
      report({ done: ++done, total: names.length });
    }
  };
  await Promise.all(Array.from({ length: 6 }, work));
}

async function keepAll(report) {
  const list = await fetch(WHOLE, { cache: "no-cache" });
  const names = await list.clone().json();
  await keep(names, report);
  await (await caches.open(STORE)).put(WHOLE, list);
}

const older = async () =>
  (await caches.keys()).filter((name) => name.startsWith(STORES) && name !== STORE);

addEventListener("install", (event) => {
  const install = async () => {
    skipWaiting();
    const stores = await Promise.all((await older()).map((name) => caches.open(name)));
    const kept = await Promise.all(stores.map((store) => store.match(WHOLE)));
    await (kept.some(Boolean) ? keepAll() : keep(SHELL)); // who kept the whole book keeps the new one
  };
  event.waitUntil(install());
});

addEventListener("activate", (event) => {
  const activate = async () => {
    await Promise.all((await older()).map((name) => caches.delete(name)));
    await clients.claim();
  };
  event.waitUntil(activate());
});

addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(registration.scope)) return;
  const answer = async () => {
    try {
      const fresh = await fetch(request);
      if (fresh.ok && fresh.status === 200 && !fresh.redirected && key(request.url) !== WHOLE) {
        const copy = fresh.clone();
        event.waitUntil(caches.open(STORE).then((store) => store.put(key(request.url), copy)));
      }
      return fresh;
    } catch (error) {
      const kept = await (await caches.open(STORE)).match(key(request.url));
      if (kept) return kept;
      throw error;
    }
  };
  event.respondWith(answer());
});

addEventListener("message", (event) => {
  const [port] = event.ports;
  if (event.data !== "keep" || !port) return;
  event.waitUntil(
    keepAll((progress) => port.postMessage(progress)).then(
      () => port.postMessage({ kept: true }),
      (error) => port.postMessage({ error: String(error.message || error) }),
    ),
  );
});
