// <sortable-list>: move rows by handle, by Alt+↑/↓, or by the buttons of the menu. The server does the arithmetic.
// Lists with a `data-column` are one board: cards go from one to the other, by hand or by Alt+←/→.
import { announce } from "./announce.js";

const BOARD = "sortable-list[data-column]";
let flight = null;
export const landed = () => flight?.promise;

function takeOff() {
  flight = {};
  flight.promise = new Promise((resolve) => { flight.land = resolve; });
}

function land() {
  flight?.land();
  flight = null;
}

class SortableList extends HTMLElement {
  async connectedCallback() {
    if (!window.htmx) return; // what is moved could not be told to the server
    this.addEventListener("keydown", this.onKey);
    await import("../vendor/sortable.min.js");
    if (!this.isConnected || this.sortable) return;
    this.sortable = window.Sortable.create(this.list, {
      handle: `.handle, ${BOARD} .settled`, draggable: `.task.open, ${BOARD} .settled`, filter: ".settled :is(a, button)",
      preventOnFilter: false, group: this.column ? "board" : undefined, delay: 180, delayOnTouchOnly: true,
      animation: matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 160,
      onChoose: takeOff, // nothing may slip from under a finger that is about to carry it
      onStart: () => { flight.isUp = true; },
      onUnchoose: () => { if (!flight?.isUp) land(); },
      onEnd: async ({ item, from, to, oldIndex, newIndex }) => {
        if (from !== to || oldIndex !== newIndex) await item.closest("sortable-list").place(item).catch(() => {});
        land(); // what was held back must find the new order on the server
      },
    });
  }

  disconnectedCallback() {
    land();
    this.sortable?.destroy();
    this.sortable = null;
  }

  get list() { return this.querySelector("ol, ul"); }

  get column() { return this.dataset.column; }

  onKey(event) {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const aside = this.column && { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const row = event.target.closest(".task");
    if (!(by || aside) || !row || row.closest(".looking, .page:has(.put-away)") || !(event.altKey || event.target.matches(".handle"))) return;
    event.preventDefault();
    if (by) this.step(row, by); else this.stepAside(row, aside);
  }

  step(row, by) {
    const neighbour = by < 0 ? row.previousElementSibling : row.nextElementSibling;
    if (!row.matches(".open") || !neighbour?.matches(".open")) return;
    this.carry(row, () => (by < 0 ? neighbour.before(row) : neighbour.after(row)));
    this.place(row);
  }

  stepAside(row, by) {
    const columns = [...document.querySelectorAll(BOARD)];
    const column = columns[columns.indexOf(this) + by];
    if (!column) return;
    this.carry(row, () => column.list.prepend(row));
    column.place(row);
  }

  carry(row, move) {
    const focused = document.activeElement; // what moves loses it
    move();
    focused.focus();
  }

  place(row) {
    const rows = [...this.list.querySelectorAll(".task.open")];
    const [above, below] = [row.previousElementSibling, row.nextElementSibling];
    const values = {};
    if (above?.matches(".open")) values.after = above.dataset.id;
    else if (below?.matches(".open")) values.before = below.dataset.id;
    announce(`${row.querySelector(".title").textContent.trim()}, ${this.where(rows.indexOf(row) + 1, rows.length)}`);
    const path = this.column ? `drop/${this.column}` : "place";
    return htmx.ajax("POST", `/tasks/${row.dataset.id}/${path}/`, { source: "#act", swap: "none", values });
  }

  where(place, of) {
    const name = this.column && this.closest("section").querySelector("h2").firstChild.textContent.trim();
    return [name, place && `position ${place} of ${of}`].filter(Boolean).join(", ");
  }
}
customElements.define("sortable-list", SortableList);

document.addEventListener("click", ({ target }) => {
  const button = target.closest("[data-move]");
  const row = button && document.getElementById(button.dataset.row);
  row?.closest("sortable-list")?.step(row, button.dataset.move === "up" ? -1 : 1);
});
