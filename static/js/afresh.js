// A page that is loaded anew, as its person has another place there by now, gives back the focus, what was half typed,
// and what was just said.
import { isTyped, typedIn } from "./typed.js";

const NAME = "anew";
const toasts = () => document.getElementById("toasts");

function keep() {
  const typed = typedIn(document.getElementById("main")).map(({ id, value }) => [id, value]);
  const said = toasts().innerHTML;
  sessionStorage.setItem(NAME, JSON.stringify({ path: location.pathname, focus: document.activeElement?.id, typed, said }));
}

function giveBack({ path, focus, typed, said }) {
  if (path !== location.pathname) return;
  toasts().insertAdjacentHTML("beforeend", said);
  for (const [id, value] of typed) {
    const field = document.getElementById(id);
    if (field && !isTyped(field)) field.value = value;
  }
  if (focus) document.getElementById(focus)?.focus();
}

document.addEventListener("htmx:after:request", ({ detail: { ctx } }) => { if (ctx.hx?.refresh === "true") keep(); });

const kept = sessionStorage.getItem(NAME);
sessionStorage.removeItem(NAME);
if (kept) giveBack(JSON.parse(kept));
