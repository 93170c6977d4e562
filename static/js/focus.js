// A swap may take away what has the focus. The focus stays in its row or goes on to the next one;
// outside of lists it stays in its region. It is never lost to the top of the page.
const CONTROL = ".pebble:enabled, a, button:enabled";
let held = null;

export const rows = () => [...document.querySelectorAll("main .task")].filter((row) => row.checkVisibility());
const controlIn = (place) => [...(place?.querySelectorAll(CONTROL) ?? [])].find((control) => control.checkVisibility());

function hold() {
  const active = document.activeElement;
  held = null;
  if (!active || active === document.body) return;
  const row = active.closest("main .task");
  const region = active.closest("main [id]:not(button, input, .title)")?.id;
  held = { row, at: rows().indexOf(row), region, isWalking: active.matches(".title") };
}

function handOn() {
  if (!held || document.activeElement !== document.body) return;
  const { row, at, region, isWalking } = held;
  const all = rows();
  const after = at < 0 ? [] : [...all.slice(at), ...all.slice(0, at).reverse()];
  const near = row?.isConnected ? [row] : after;
  const heir = (isWalking && near[0]?.querySelector(".title")) || [...near, document.getElementById(region)].map(controlIn).find(Boolean);
  (heir ?? document.getElementById("main")).focus();
}

document.addEventListener("htmx:before:swap", hold);
document.addEventListener("htmx:after:swap", handOn);
