{% load static %}// Shows a kind page when there is no connection. Pages themselves are never kept: they may change at any time.
const CACHE = "{% static 'css/dueit.css' %}";
const OFFLINE = "{% url 'web:offline' %}";
const KEPT = [OFFLINE, CACHE, "{% static 'vendor/fonts/petrona-latin.woff2' %}", "{% static 'vendor/fonts/figtree-latin.woff2' %}", "{% static 'icons/stones.svg' %}"];

async function keep() {
  const cache = await caches.open(CACHE);
  await cache.addAll(KEPT);
  await self.skipWaiting();
}

async function forgetOthers() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name !== CACHE).map((name) => caches.delete(name)));
  await self.clients.claim();
}

self.addEventListener("install", (event) => event.waitUntil(keep()));
self.addEventListener("activate", (event) => event.waitUntil(forgetOthers()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.mode === "navigate") {
    event.respondWith(fetch(request).catch(() => caches.match(OFFLINE)));
  } else if (KEPT.includes(new URL(request.url).pathname)) {
    event.respondWith(fetch(request).catch(() => caches.match(request)));
  }
});
