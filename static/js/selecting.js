// Selecting rows of a list, for one deed with all of them: by their boxes, by Ctrl, ⌘ or Shift and a click beside the
// words, or by an event: row.dispatchEvent(new CustomEvent("row:select", { bubbles: true, detail: { shift: true } })).
// Shift goes on from the row before. The boxes belong to the form #many, and the selection outlives what is redrawn.
import { announce } from "./announce.js";

const form = document.getElementById("many");
const starter = document.querySelector("[data-select]");
const kept = new Set();
let last = null;
let asking = null;

const rows = () => [...document.querySelectorAll("main .task:has(> .pick)")].filter((row) => row.checkVisibility());
const boxOf = (row) => row?.querySelector(":scope > .pick");
const boxes = () => [...document.querySelectorAll("main .pick")];

function toggle(row, { extend = false } = {}) {
  const box = boxOf(row);
  if (!form || !box) return;
  const all = rows();
  const from = extend ? all.findIndex((one) => one.id === last) : -1;
  const to = all.indexOf(row);
  const range = from < 0 ? [row] : all.slice(Math.min(from, to), Math.max(from, to) + 1);
  const isChosen = from >= 0 || !kept.has(box.value);
  for (const one of range) kept[isChosen ? "add" : "delete"](boxOf(one).value);
  last = row.id;
  show();
}

// What is kept is what the boxes say; what has left the page is chosen no more.
function show() {
  const all = boxes();
  const here = new Set(all.map((box) => box.value));
  for (const value of kept) if (!here.has(value)) kept.delete(value);
  for (const box of all) box.checked = kept.has(box.value);
  form.hidden = false;
  tell();
}

function tell() {
  const words = kept.size ? `${kept.size} chosen` : "Choose some:";
  const place = form.querySelector("[data-chosen]");
  for (const button of form.querySelectorAll("button[formaction], [data-more]")) button.disabled = !kept.size;
  if (place.textContent === words) return;
  place.textContent = words;
  announce(kept.size ? words : "None chosen");
  lookAgain();
}

// What is possible depends on what is chosen: ask again, if it is shown.
function lookAgain() {
  clearTimeout(asking);
  const ways = document.getElementById("many-ways");
  if (!kept.size) ways.replaceChildren();
  else if (ways.childElementCount) asking = setTimeout(() => form.requestSubmit(form.querySelector("[data-more]")), 200);
}

function end() {
  const hadFocus = form.contains(document.activeElement) || document.activeElement?.matches(".pick");
  kept.clear();
  last = null;
  show();
  form.hidden = true;
  if (hadFocus) starter?.focus();
}

const isActive = () => form && !form.hidden;
const isBeside = (target) => !target.closest("a, button, input, label, .doors-of");
const isOnWords = ({ target, detail }) => detail && target.closest(".title"); // a key on a link still follows it

document.addEventListener("click", (event) => {
  if (!form || !(event.target instanceof Element)) return;
  const { target } = event;
  const row = target.closest("main .task");
  const isMeant = event.ctrlKey || event.metaKey || event.shiftKey;
  if (target.matches(".pick")) toggle(row, { extend: event.shiftKey });
  else if (boxOf(row) && ((isMeant || isActive()) && isBeside(target) || isActive() && isOnWords(event))) {
    event.preventDefault();
    toggle(row, { extend: event.shiftKey });
  }
  else if (target.closest("[data-select]")) { event.preventDefault(); show(); boxOf(rows()[0])?.focus(); }
  else if (target.closest("[data-unselect]")) { event.preventDefault(); end(); }
});

// Shift and a click would select text from here to there.
document.addEventListener("mousedown", (event) => {
  if (form && event.shiftKey && event.target.closest("main .task:has(> .pick)")) event.preventDefault();
});

document.addEventListener("keydown", ({ key, target, defaultPrevented }) => {
  if (key !== "Escape" || !isActive() || defaultPrevented || target.closest(".doors-of, dialog, textarea, [type=text]")) return;
  if (!document.querySelector("dialog[open], :popover-open")) end();
});

document.addEventListener("row:select", ({ target, detail }) => toggle(target.closest(".task"), { extend: Boolean(detail?.shift) }));
document.addEventListener("many:done", () => { if (isActive()) end(); });
document.addEventListener("htmx:after:swap", () => { if (isActive()) show(); });

if (isActive()) show();
