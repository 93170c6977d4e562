{% load static %}// Shows a kind page when there is no connection, and what somebody is told while no page is open.
// Pages themselves are never kept: they may change at any time, and they are nobody else's.
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

// --- pushes: of two with the same tag only the newer is shown
const UNKNOWN = { title: "DueIT", body: "Something new is in your inbox.", url: "{% url 'notifications:inbox' %}", tag: "inbox" };

function read(data) {
  try {
    return { ...UNKNOWN, ...data.json() };
  } catch {
    return UNKNOWN;
  }
}

function tell({ title, body, url, tag, notices }) {
  const icon = "{% static 'icons/stones-192.png' %}";
  return self.registration.showNotification(title, { body, tag, icon, data: { url, notices } });
}

self.addEventListener("push", (event) => event.waitUntil(tell(read(event.data))));

self.addEventListener("notificationclick", (event) => {
  const { url, notices } = event.notification.data;
  event.notification.close();
  event.waitUntil(Promise.all([open(new URL(url, self.location.origin)), follow(notices)]));
});

// A window that is there already comes to the front; one that can't go there is left as it is.
async function open(url) {
  if (url.origin !== self.location.origin) return;
  const windows = await self.clients.matchAll({ type: "window" });
  const there = windows.find((each) => each.url === url.href) ?? windows[0];
  try {
    if (there.url !== url.href) await there.navigate(url.href);
    await there.focus();
  } catch {
    await self.clients.openWindow(url.href);
  }
}

// Going to the thing reads its notices. Without a connection, or with somebody else here by now, they stay unread.
async function follow(notices) {
  if (!notices?.length) return;
  try {
    const { token } = await asked();
    await Promise.all(notices.map((notice) => readNotice(notice, token)));
  } catch {
    // they are in the inbox
  }
}

function readNotice(notice, token) {
  const options = { method: "POST", headers: { "X-CSRFToken": token }, redirect: "manual" };
  return fetch(`{% url 'notifications:inbox' %}${Number(notice)}/open/`, options);
}

async function asked() {
  const answer = await fetch("{% url 'notifications:push_key' %}", { redirect: "error" });
  return answer.json();
}

// The push service reaches this browser elsewhere by now: say where, if it still tells the person who is here.
self.addEventListener("pushsubscriptionchange", (event) => event.waitUntil(renew(event.newSubscription)));

async function renew(given) {
  const { key, token } = await asked();
  const fresh = given ?? await self.registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
  const { endpoint, keys } = fresh.toJSON();
  const body = new URLSearchParams({ endpoint, ...keys });
  await fetch("{% url 'notifications:renew_device' %}", { method: "POST", headers: { "X-CSRFToken": token }, body });
}
