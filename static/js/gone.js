// What a page is about may be removed, or closed to its person, while it is open: say so instead of showing what was.
// What they had typed there, and had not sent, is handed back to them. A part that is only beside it leaves alone.
import { typedIn } from "./typed.js";

document.addEventListener("htmx:response:error", ({ detail: { ctx } }) => {
  if (ctx?.response?.status !== 404 || !ctx.sourceElement?.matches?.('main [hx-trigger*="live:"]')) return;
  if (ctx.sourceElement.matches("[data-beside]")) { ctx.sourceElement.replaceChildren(); return; }
  const main = document.getElementById("main");
  const words = typedIn(main).map((field) => field.value.trim()).filter(Boolean).join("\n\n");
  main.replaceChildren(document.getElementById("gone").content.cloneNode(true));
  const kept = main.querySelector("#typed");
  kept.value = words;
  kept.parentElement.hidden = !words;
  main.focus();
});
