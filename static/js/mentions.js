// Whoever writes `@na` is offered the people of the project: the arrows choose one, Enter or Tab takes it, Esc does without.
import { announce } from "./announce.js";

const BEGUN = /(?<![\w@])@([^\s@][^\n@]{0,40})?$/u;
const place = document.querySelector("[data-names]");
const list = Object.assign(document.createElement("div"), { id: "names", className: "chips names", role: "listbox", hidden: true });
list.ariaLabel = "Whom do you call?";
let field = null;
let loaded = null;

const typed = () => field.value.slice(0, field.selectionStart).match(BEGUN);
const shown = () => [...list.children].filter((choice) => !choice.hidden);
const chosen = () => list.querySelector("[aria-selected=true]");
// What is drawn again around a field may have taken the list along.
const isOpen = () => !list.hidden && list.isConnected;

function choose(choice) {
  for (const other of list.children) other.ariaSelected = String(other === choice);
  field.setAttribute("aria-activedescendant", choice.id);
  choice.scrollIntoView({ block: "nearest" });
}

function close() {
  list.hidden = true;
  field?.removeAttribute("aria-activedescendant");
}

const load = () => htmx.ajax("GET", place.dataset.names, { source: list, target: list, swap: "innerHTML" });

function forget() {
  close();
  list.replaceChildren();
  loaded = null;
}

function open() {
  field.closest(".field").append(list);
  field.setAttribute("aria-controls", list.id);
  field.setAttribute("aria-autocomplete", "list");
  list.hidden = false;
  loaded ??= load();
}

function narrow(begun = "") {
  const sought = begun.toLowerCase();
  for (const choice of list.children) choice.hidden = !choice.textContent.toLowerCase().startsWith(sought);
  const [first, ...more] = shown();
  if (!first || (!more.length && first.textContent.toLowerCase() === sought)) return close();
  if (!shown().includes(chosen())) choose(first);
}

async function look() {
  if (!typed()) return close();
  const isNew = !isOpen();
  if (isNew) open();
  await loaded; // whoever types fast looks again before all are there
  if (document.activeElement !== field || !typed()) return close();
  narrow(typed()[1]);
  if (isNew && isOpen()) announce(`${shown().length} people to choose from`);
}

function take(choice) {
  const begun = typed();
  const end = field.selectionStart;
  close();
  if (!begun) return; // they have gone elsewhere in the text meanwhile
  field.setRangeText(`@${choice.textContent} `, end - begun[0].length, end, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

function onKey(event) {
  const isMore = event.isComposing || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
  const all = shown();
  if (!isOpen() || event.target !== field || isMore || !all.length) return;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) choose(all[(all.indexOf(chosen()) + step + all.length) % all.length]);
  else if (event.key === "Escape") close();
  else if ((event.key === "Enter" || event.key === "Tab") && chosen()) take(chosen());
  else return;
  event.preventDefault();
}

place?.addEventListener("input", ({ target }) => {
  if (!target.matches("textarea") || !window.htmx) return;
  if (field !== target) close();
  field = target;
  look();
});
document.addEventListener("live:projects", forget); // others may be here by now
place?.addEventListener("keydown", onKey);
place?.addEventListener("focusout", close);
list.addEventListener("mousedown", (event) => event.preventDefault()); // the field keeps the focus
list.addEventListener("click", ({ target }) => { if (target.matches("[role=option]")) take(target); });
