// One shared menu: a row's "More" link fetches its choices into the popover beside it.
import { unreached } from "./actions.js";

const menu = document.getElementById("menu");
let wasOpenFor = null;
let opener = null;

async function open(link) {
  opener = link;
  // A sheet of its own: what comes for a row that was left for another one meanwhile is not looked at.
  const sheet = document.createElement("div");
  menu.replaceChildren(sheet);
  await htmx.ajax("GET", link.dataset.menu, { source: sheet, target: sheet, swap: "innerHTML" });
  if (!sheet.isConnected) return;
  if (!sheet.childElementCount) return navigator.onLine ? location.assign(link.href) : unreached();
  const row = link.closest("sortable-list .task");
  for (const button of menu.querySelectorAll("[data-move]")) button.hidden = !mayMove(row, button.dataset.move);
  menu.showPopover();
  settle(link.getBoundingClientRect());
  choices()[0]?.focus();
}

// Whoever types or taps meanwhile has gone on: what comes then would take the focus from them.
function leave() {
  if (menu && !menu.matches(":popover-open")) menu.replaceChildren();
}

const mayMove = (row, to) => (to === "up" ? row?.previousElementSibling : row?.nextElementSibling)?.matches(".open");

const choices = () => [...menu.querySelectorAll("a, button")].filter((choice) => !choice.hidden);

function settle(anchor) {
  const { offsetWidth: width, offsetHeight: height } = menu;
  const below = anchor.bottom + 4 + height < innerHeight;
  menu.style.left = `${Math.max(8, Math.min(anchor.right - width, innerWidth - width - 8))}px`;
  menu.style.top = `${below ? anchor.bottom + 4 : Math.max(8, anchor.top - height - 4)}px`;
}

function onKey(event) {
  const all = choices();
  const at = all.indexOf(document.activeElement);
  const next = { ArrowDown: at + 1, ArrowUp: at - 1 + all.length, Home: 0, End: all.length - 1 }[event.key];
  if (next === undefined || !all.length) return;
  event.preventDefault();
  all[next % all.length].focus();
}

// A click on the link of an open menu closes it: light dismiss has done so before the click arrives.
document.addEventListener("pointerdown", () => { wasOpenFor = menu?.matches(":popover-open") ? opener : null; });

for (const going of ["keydown", "pointerdown"]) document.addEventListener(going, leave, { capture: true });

document.addEventListener("click", (event) => {
  const link = event.target.closest("[data-menu]");
  if (!menu || !link || !window.htmx || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  if (wasOpenFor !== link) open(link);
});

menu?.addEventListener("keydown", onKey);
menu?.addEventListener("click", ({ target }) => { if (target.closest("a, button")) menu.hidePopover(); });
menu?.addEventListener("toggle", ({ newState }) => opener?.setAttribute("aria-expanded", newState === "open"));
