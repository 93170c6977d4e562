// Walking through a list by single keys, and acting on the task at hand: the row that has the focus, or the page's own.
// The `?` sheet says which key does what, and is the only place that does.
import { gap, rows } from "./focus.js";
import { isForSomethingElse } from "./shortcuts.js";

const CONTROLS = {
  settle: '.pebble, [formaction$="/complete/"]',
  begin: '[formaction$="/start/"], [formaction$="/put_back/"]',
  not_today: '[formaction$="/not_today/"]',
  let_go: '[formaction$="/skip/"]',
  afresh: 'a[href$="/afresh/"]',
};

const told = [...document.querySelectorAll("#shortcuts [data-deed]")];
const DEEDS = new Map(told.map(({ dataset }) => [dataset.pressed, dataset.deed]));

const rowOf = (element) => element?.closest?.("main .task:not(.looking, .looking *, .page:has(.put-away) *)");
export const atHand = () => rowOf(document.activeElement) ?? document.getElementById("task-card");

function step(by) {
  const all = rows();
  const at = all.indexOf(document.activeElement.closest("main .task"));
  const missing = gap();
  const next = at >= 0 ? all[at + by] : missing < 0 ? all[0] : all[by < 0 ? missing - 1 : missing];
  (next?.querySelector("a.title") ?? next?.querySelector(".pebble"))?.focus();
}

// Whoever selects rows on this page hears it: see selecting.js.
const choose = (task, shift) => task?.dispatchEvent(new CustomEvent("row:select", { bubbles: true, detail: { shift } }));

// Starting a row's task afresh is a page of its own, which a row has no way to.
const pageOf = (deed, task) => deed === "afresh" && task?.matches(".task") && `${task.querySelector(".title").href}afresh/`;
const controlOf = (deed, task) => task?.querySelector(CONTROLS[deed]);
export const can = (deed, task) => Boolean(controlOf(deed, task) ?? pageOf(deed, task));

export function act(deed, task) {
  if (deed === "select" || deed === "extend") return choose(task, deed === "extend");
  if (controlOf(deed, task)) controlOf(deed, task).click();
  else if (can(deed, task)) location.assign(pageOf(deed, task));
}

document.addEventListener("keydown", (event) => {
  const deed = DEEDS.get(event.key);
  if (!deed || isForSomethingElse(event)) return;
  if (deed === "settle" && !event.target.matches(".task .title")) return; // elsewhere this key has its own work
  if (deed !== "next" && deed !== "previous" && !atHand()) return;
  event.preventDefault();
  if (deed === "next") step(1); else if (deed === "previous") step(-1); else act(deed, atHand());
});
