// What a page is about may be removed, or closed to its person, while it is open: say so instead of showing what was.
document.addEventListener("htmx:response:error", ({ detail: { ctx } }) => {
  if (ctx?.response?.status !== 404 || !ctx.sourceElement?.matches?.('main [hx-trigger*="live:"]')) return;
  const main = document.getElementById("main");
  main.replaceChildren(document.getElementById("gone").content.cloneNode(true));
  main.focus();
});
