// The palette: type, choose with the arrow keys, and Enter goes there or does it. Its choices come from the server.
import { press } from "./shortcuts.js";
import { act, atHand, can } from "./walk.js";

const palette = document.getElementById("palette");
const field = palette.querySelector("input");
const list = document.getElementById("palette-choices");
let task = null;

export function open() {
  if (document.querySelector("dialog[open]")) return;
  task = atHand();
  field.value = "";
  palette.showModal();
  htmx.trigger(field, "look");
}

const choices = () => [...list.querySelectorAll("[role=option]")].filter((choice) => choice.checkVisibility());

function choose(choice) {
  for (const other of list.querySelectorAll("[aria-selected=true]")) other.ariaSelected = "false";
  field.removeAttribute("aria-activedescendant");
  if (!choice) return;
  choice.id ||= `choice-${choices().indexOf(choice)}`;
  choice.ariaSelected = "true";
  field.setAttribute("aria-activedescendant", choice.id);
  choice.scrollIntoView({ block: "nearest" });
}

const chosen = () => list.querySelector("[aria-selected=true]");

function onKey(event) {
  const all = choices();
  const at = all.indexOf(chosen());
  const next = { ArrowDown: at + 1, ArrowUp: at - 1 + all.length }[event.key];
  if (next !== undefined && all.length) choose(all[next % all.length]);
  else if (event.key === "Enter" && !event.isComposing) chosen()?.click();
  else return;
  event.preventDefault();
}

palette.addEventListener("keydown", onKey);

palette.addEventListener("click", ({ target }) => {
  const choice = target.closest("[role=option]");
  if (!choice) return;
  const { press: key, do: deed } = choice.dataset;
  palette.close();
  if (key) press(key);
  if (deed) act(deed, task);
});

document.addEventListener("htmx:after:swap", () => {
  if (!palette.open || chosen()) return;
  for (const deed of list.querySelectorAll("[data-do]")) deed.hidden = !can(deed.dataset.do, task);
  for (const group of list.querySelectorAll("[data-at-hand]")) group.hidden = !group.querySelector("[role=option]:not([hidden])");
  choose(choices()[0]);
});
