// Talk about a task: Ctrl or ⌘ and Enter send it; what was sent leaves the field, and what was taken back returns to it.
// What was not sent stays with its tab while one looks at other pages, for the person who typed it.
import { letGo } from "./sending.js";

const field = () => document.querySelector("#talk-form textarea");
const NAME = `talk:${document.querySelector("[data-quick-add]")?.dataset.quickAdd}:${location.pathname}`;

function remember() {
  if (field().value) sessionStorage.setItem(NAME, field().value); else sessionStorage.removeItem(NAME);
}

if (field()?.value === "") field().value = sessionStorage.getItem(NAME) ?? "";
document.addEventListener("input", ({ target }) => { if (target === field()) remember(); });

document.addEventListener("keydown", (event) => {
  const isSending = event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.isComposing && !event.repeat;
  const form = isSending && event.target.matches("textarea") && event.target.closest("[data-talk]");
  if (!form) return;
  event.preventDefault();
  form.requestSubmit();
});

function settle(form) {
  form.querySelector(".errorlist")?.remove();
  form.elements.text.removeAttribute("aria-invalid");
}

letGo("#talk-form", (form) => form.elements.text, "\n\n", () => remember());

// The second of two clicks has nothing to send.
document.addEventListener("submit", (event) => {
  if (!event.target.matches("#talk-form.htmx-request") || field().value.trim()) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}, { capture: true });

document.addEventListener("htmx:after:request", ({ detail: { ctx } }) => {
  const form = ctx.sourceElement;
  if (!form.matches?.("[data-talk]") || ctx.response.status >= 300) return;
  settle(form);
  if (form.dataset.talk === "new" || form.elements.text.value !== ctx.request.body.get("text")) return;
  const summary = form.closest("details")?.querySelector("summary");
  summary?.click();
  summary?.focus();
});

// Undo right after sending hands the words back to the field they came from, before what is half typed there.
document.addEventListener("talk:return", ({ detail: { text, page } }) => {
  const { pathname } = new URL(page, location);
  if (!field() || pathname !== location.pathname) { location.assign(page); return; }
  field().value = [text, field().value].filter(Boolean).join("\n\n");
  remember();
  field().focus();
});
