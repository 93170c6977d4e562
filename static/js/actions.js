// Buttons name their own address by `formaction`, as in plain HTML; htmx is told to post there.
document.addEventListener("htmx:config:request", ({ detail: { ctx } }) => {
  const address = ctx.request.submitter?.getAttribute("formaction");
  if (address) ctx.request.action = address;
});

// An action that didn't get through changes nothing, and what was typed stays: say so, and show what is true.
function unreached({ detail: { ctx } }) {
  if (!ctx?.sourceElement?.matches?.("#act, [data-quick-add]")) return;
  const note = document.getElementById("unreached");
  document.getElementById("toasts").append(note.content.cloneNode(true));
  document.dispatchEvent(new CustomEvent("live:resync"));
}

document.addEventListener("htmx:response:error", unreached);
document.addEventListener("htmx:error", unreached);

// When the row that has the focus leaves its list, the focus goes on to the next one.
let row = null;
let heir = null;

document.addEventListener("htmx:before:swap", () => {
  row = document.activeElement?.closest(".task");
  heir = row?.nextElementSibling ?? row?.previousElementSibling;
});

document.addEventListener("htmx:after:swap", () => {
  if (row && !row.isConnected) heir?.querySelector(".pebble, a, button")?.focus();
});
