// The live socket: what the server pushes, and where to go on after a break.
import { landed } from "./sortable.js";

const root = document.documentElement;
const SESSION_ENDED = 4401;

document.addEventListener("htmx:ws:after:connection", () => { root.dataset.live = "on"; });

document.addEventListener("htmx:ws:close", ({ detail }) => {
  root.dataset.live = "off";
  if (detail.code === SESSION_ENDED) location.reload();
});

// A socket may look open long after its line is cut. It goes at once, and its word is no longer taken for true.
let connection = null;
document.addEventListener("htmx:ws:before:connection", ({ detail }) => { connection = detail.connection; });

window.addEventListener("offline", () => {
  root.dataset.live = "off";
  connection?.socket?.close();
});

// The new one waits neither for the old one to close nor for its turn: hx-ws opens one when a page is seen that has none.
window.addEventListener("online", () => {
  if (!connection || connection.socket?.readyState === WebSocket.OPEN) return;
  clearTimeout(connection.timer);
  const old = connection.socket;
  connection.socket = null;
  document.dispatchEvent(new Event("visibilitychange"));
  old?.close();
});

// A row in the air must not be swapped away under the pointer.
document.addEventListener("htmx:ws:before:message:incoming", ({ detail }) => detail.waitUntil(landed()));

document.addEventListener("htmx:ws:after:message:incoming", async ({ detail: { connection, message } }) => {
  const { id, pings = [] } = await message.json();
  if (id) remember(connection, id);
  for (const name of pings) document.dispatchEvent(new CustomEvent(`live:${name}`));
});

// Ids may arrive out of order; the next connection asks for what follows the highest.
function remember(connection, id) {
  const url = new URL(connection.url);
  url.searchParams.set("since", Math.max(id, url.searchParams.get("since") ?? 0));
  connection.url = url.href;
}

// A list that could not be fetched, while the server or its database is away, is looked at again a little later.
let again;
function lookLater({ detail: { ctx } }) {
  if (ctx?.response?.status < 500 || !ctx?.sourceElement?.matches?.('[hx-trigger*="live:"]')) return;
  clearTimeout(again);
  again = setTimeout(() => document.dispatchEvent(new CustomEvent("live:resync")), 1_000 * (0.5 + Math.random()));
}

document.addEventListener("htmx:response:error", lookLater);
document.addEventListener("htmx:error", lookLater);
