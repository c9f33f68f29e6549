/// <reference lib="webworker" />

/** A file of the shell, as the build lists it. */
interface ShellFile {
  url: string;
  revision: string | null;
}

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: readonly ShellFile[] };

const SHELL = self.__WB_MANIFEST;

/** Another shell has another name, so that an old one is never mixed with a new one. */
const SHELL_CACHE = `shell-${hash(SHELL.map(({ url, revision }) => `${url} ${revision}`).join("\n"))}`;
/** What a build names by its content, such as the map and the fonts: kept at its first use. */
const ASSET_CACHE = "assets";
/** Paths that only the server may answer: records of one user are never another's. */
const SERVER_ONLY = /^\/(api|tiles|q)(\/|$)/;

/** A short name for a text (FNV-1a, 32 bits); it need not be secret, only different. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (const character of text)
    value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (value >>> 0).toString(16);
}

async function keepShell(): Promise<void> {
  const cache = await caches.open(SHELL_CACHE);
  await cache.addAll(SHELL.map(({ url }) => new Request(`/${url}`, { cache: "reload" })));
}

async function dropOldCaches(): Promise<void> {
  const names = await caches.keys();
  const isOld = (name: string) => name !== SHELL_CACHE && name !== ASSET_CACHE;
  await Promise.all(names.filter(isOld).map((name) => caches.delete(name)));
}

/** The page from the network, so that a new version shows at once; from the shell when there is none. */
async function page(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch {
    return (await caches.match("/index.html", { cacheName: SHELL_CACHE })) ?? Response.error();
  }
}

async function asset(request: Request): Promise<Response> {
  const kept = await caches.match(request);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) await (await caches.open(ASSET_CACHE)).put(request, response.clone());
  return response;
}

self.addEventListener("install", (event) => event.waitUntil(keepShell()));
self.addEventListener("activate", (event) => event.waitUntil(dropOldCaches()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  if (SERVER_ONLY.test(pathname)) return;
  if (request.mode === "navigate") event.respondWith(page(request));
  else if (pathname.startsWith("/assets/")) event.respondWith(asset(request));
});
