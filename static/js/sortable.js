// <sortable-list>: move rows by handle, by Alt+↑/↓, or by the buttons of the menu. The server does the arithmetic.
import { announce } from "./announce.js";

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
      handle: ".handle", draggable: ".task.open", delay: 180, delayOnTouchOnly: true,
      animation: matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 160,
      onStart: takeOff,
      onEnd: async ({ item, oldIndex, newIndex }) => {
        if (oldIndex !== newIndex) await this.place(item).catch(() => {});
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

  onKey(event) {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const row = event.target.closest(".task");
    if (!by || !row || !(event.altKey || event.target.matches(".handle"))) return;
    event.preventDefault();
    this.step(row, by);
  }

  step(row, by) {
    const neighbour = by < 0 ? row.previousElementSibling : row.nextElementSibling;
    if (!neighbour?.matches(".open")) return;
    const focused = document.activeElement; // what moves loses it
    if (by < 0) neighbour.before(row); else neighbour.after(row);
    focused.focus();
    this.place(row);
  }

  place(row) {
    const rows = [...this.list.querySelectorAll(".task.open")];
    const above = row.previousElementSibling;
    const values = above ? { after: above.dataset.id } : { before: row.nextElementSibling.dataset.id };
    announce(`${row.querySelector(".title").textContent.trim()}, position ${rows.indexOf(row) + 1} of ${rows.length}`);
    return htmx.ajax("POST", `/tasks/${row.dataset.id}/place/`, { source: "#act", swap: "none", values });
  }
}
customElements.define("sortable-list", SortableList);

document.addEventListener("click", ({ target }) => {
  const button = target.closest("[data-move]");
  const row = button && document.getElementById(button.dataset.row);
  row?.closest("sortable-list")?.step(row, button.dataset.move === "up" ? -1 : 1);
});
