// An action that didn't get through changes nothing, and what was typed stays: say so, and show what is true.
// What isn't theirs to do (403) did get through too: then the reason is said.
// A line that quick add refuses (422) did get through.
function unreached({ detail: { ctx } }) {
  if (!ctx?.sourceElement?.matches?.("#act, [data-quick-add]") || ctx.response?.status === 422) return;
  const note = document.getElementById("unreached").content.cloneNode(true);
  const reason = ctx.response?.headers?.get("X-Refusal");
  if (reason) note.querySelector("p").textContent = decodeURIComponent(reason);
  document.getElementById("toasts").append(note);
  document.dispatchEvent(new CustomEvent("live:resync"));
}

document.addEventListener("htmx:response:error", unreached);
document.addEventListener("htmx:error", unreached);
