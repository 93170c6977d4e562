// A swap may take away what has the focus. The focus goes with its row, wherever that is drawn next; what one put away
// oneself hands it on to the next row. What somebody else takes away leaves it with the list, so that the next key meets
// no task that nobody chose. Outside of lists it stays in its region. It is never lost to the top of the page.
const CONTROL = ".pebble:enabled, a, button:enabled";
const KINDS = [".title", ".pebble", ".handle", ".more"];
const PUTS_AWAY = /^\/tasks\/(\d+)\/(?!drop|place|start|put_back|talk)/;
let held = null;
let putAway = null;
let missed = null;

export const rows = () => [...document.querySelectorAll("main .task")].filter((row) => row.checkVisibility());
const rowOf = (id) => (id ? rows().find((row) => row.id === id) : null);
const controlIn = (place, kind = CONTROL) => [...(place?.querySelectorAll(kind) ?? [])].find((control) => control.checkVisibility());

// Where in the list a row is missed on whose list the focus waits, or -1.
export const gap = () => (missed && document.activeElement === missed.list ? missed.at : -1);

function hold() {
  const active = document.activeElement;
  if (!active || active === document.body) return;
  const row = active.closest("main .task");
  const region = active.closest("main [id]:not(button, input, .title)")?.id;
  const kind = KINDS.find((one) => active.matches(one));
  held = { isRow: Boolean(row), id: row?.id, list: row?.parentElement, at: rows().indexOf(row), kind, region };
}

function handOn({ detail: { ctx } }) {
  if (gap() < 0) missed = null;
  const from = missed ?? (document.activeElement === document.body ? held : null);
  held = null;
  if (from) (heirOf(from) ?? document.getElementById("main")).focus();
  const stayed = ctx.sourceElement?.id !== "act" && ctx.text?.includes(`id="${putAway}"`);
  if (stayed) putAway = null;
}

function heirOf(from) {
  const { isRow, id, at, kind, list, region } = from;
  if (!isRow) return controlIn(document.getElementById(region));
  const row = rowOf(id) ?? (id && id === putAway ? rows()[at] ?? rows().at(-1) : null);
  if (row) return controlIn(row, kind) ?? controlIn(row);
  if (!list?.isConnected) return null;
  list.tabIndex = -1;
  missed = from;
  return list;
}

function note({ detail: { ctx } }) {
  const [, id] = PUTS_AWAY.exec(new URL(ctx.request.action, location).pathname) ?? [];
  if (id && ctx.request.method === "POST") putAway = `task-${id}`;
}

document.addEventListener("htmx:before:request", note);
document.addEventListener("htmx:before:swap", hold);
document.addEventListener("htmx:after:swap", handOn);
