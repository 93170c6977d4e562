// Pages fade into each other, but for the first one that comes through a new service worker: its stylesheet arrives after
// the browser has asked whether it fades, and an answer that changes is an error to browsers.
const workers = navigator.serviceWorker;
const isNew = !workers?.controller;

window.addEventListener("pageswap", ({ viewTransition }) => {
  if (!viewTransition || !isNew || !workers) return;
  viewTransition.ready.catch(() => {});
  viewTransition.skipTransition();
});
