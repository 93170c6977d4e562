// What somebody did and didn't get through changes nothing, and what was typed stays: say so, and show what is true.
// What isn't theirs to do (403), or is gone (404), did get through too: then the reason is said.
// What a form refuses (422) did get through, and the form says why.
const GONE = "This is no longer here, so nothing has changed.";

export function unreached(reason) {
  const note = document.getElementById("unreached").content.cloneNode(true);
  if (reason) note.querySelector("p").textContent = reason;
  document.getElementById("toasts").append(note);
}

function refused({ detail: { ctx } }) {
  const isDeed = ctx?.sourceElement?.matches?.("form") && ctx.request?.method !== "GET"; // not a look while one types
  if (!isDeed || ctx.response?.status === 422) return;
  const refusal = ctx.response?.headers?.get("X-Refusal");
  unreached(refusal ? decodeURIComponent(refusal) : ctx.response?.status === 404 && GONE);
  document.dispatchEvent(new CustomEvent("live:resync"));
}

document.addEventListener("htmx:response:error", refused);
document.addEventListener("htmx:error", refused);
