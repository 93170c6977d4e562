// Quick add: what was understood is shown as chips; a chip gives its words back to the title.
import { letGo } from "./sending.js";

document.addEventListener("click", ({ target }) => {
  const chip = target.closest(".chips [data-literal]");
  const form = chip?.closest("[data-quick-add]");
  if (!form) return;
  const literal = Object.assign(document.createElement("input"), { type: "hidden", name: "literal", value: chip.dataset.literal });
  form.append(literal);
  refresh(form);
  form.elements.line.focus();
});

const refresh = (form) => window.htmx?.trigger(form.elements.line, "refresh");

function clear(form) {
  for (const literal of form.querySelectorAll("[name=literal]")) literal.remove();
  form.querySelector(".chips").replaceChildren();
}

document.addEventListener("input", ({ target }) => {
  if (!target.matches("[data-quick-add] [name=line]")) return;
  if (!target.value) clear(target.form);
  remember(target);
});

// A line that was not sent stays with its tab while one looks at other pages, for the person who typed it.
const nameOf = (field) => `line:${field.form.dataset.quickAdd}:${field.id}`;

function remember(field) {
  if (field.value) sessionStorage.setItem(nameOf(field), field.value); else sessionStorage.removeItem(nameOf(field));
}

document.addEventListener("DOMContentLoaded", () => {
  for (const field of document.querySelectorAll("[data-quick-add] [name=line]")) {
    if (field.value || !sessionStorage.getItem(nameOf(field))) continue;
    field.value = sessionStorage.getItem(nameOf(field));
    refresh(field.form);
  }
});

letGo("[data-quick-add]", (form) => form.elements.line, " ", (form, isSent) => {
  remember(form.elements.line);
  if (isSent) clear(form);
});

// The second of two clicks has nothing to send.
document.addEventListener("invalid", (event) => {
  if (event.target.form?.matches("[data-quick-add].htmx-request")) event.preventDefault();
}, { capture: true });

// Whoever has typed on meanwhile goes on where they are.
document.addEventListener("htmx:after:request", ({ detail: { ctx } }) => {
  const form = ctx.sourceElement;
  if (!form.matches?.("[data-quick-add]") || ctx.response.status >= 300 || form.elements.line.value) return;
  if (form.elements.project?.options) form.elements.project.selectedIndex = 0;
  form.closest("dialog")?.close();
});

// Undo right after adding hands the words back to the field they came from.
document.addEventListener("quick-add:return", ({ detail }) => {
  const onPage = document.querySelector("main [data-quick-add] [name=line]");
  const dialog = document.getElementById("quick-add-dialog");
  if (!onPage) dialog.showModal();
  const field = onPage ?? dialog.querySelector("[name=line]");
  field.value = detail.line;
  remember(field);
  field.focus();
  refresh(field.form);
});

// Several lines that are pasted go to where one looks at them first, with what was typed already around them.
document.addEventListener("paste", (event) => {
  const field = event.target;
  if (!field.matches?.("[data-quick-add] [name=line]")) return;
  const pasted = event.clipboardData?.getData("text/plain") ?? "";
  if (pasted.split(/[\r\n]+/).filter((line) => line.trim()).length < 2) return;
  event.preventDefault();
  const text = field.value.slice(0, field.selectionStart) + pasted + field.value.slice(field.selectionEnd);
  const form = Object.assign(document.createElement("form"), { method: "post", action: "/tasks/add/lines/", hidden: true });
  for (const name of ["csrfmiddlewaretoken", "aim", "project"]) {
    form.append(Object.assign(document.createElement("input"), { name, value: field.form.elements[name]?.value ?? "" }));
  }
  form.append(Object.assign(document.createElement("textarea"), { name: "text", value: text }));
  document.body.append(form);
  sessionStorage.removeItem(nameOf(field));
  form.submit();
});
