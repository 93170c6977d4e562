// An action that didn't get through changes nothing, and what was typed stays: say so, and show what is true.
// A line that quick add refuses (422) did get through.
function unreached({ detail: { ctx } }) {
  if (!ctx?.sourceElement?.matches?.("#act, [data-quick-add]") || ctx.response?.status === 422) return;
  const note = document.getElementById("unreached");
  document.getElementById("toasts").append(note.content.cloneNode(true));
  document.dispatchEvent(new CustomEvent("live:resync"));
}

document.addEventListener("htmx:response:error", unreached);
document.addEventListener("htmx:error", unreached);
