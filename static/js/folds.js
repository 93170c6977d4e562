// Folds that a person has opened stay open when the page is drawn again around them.
const opened = new Set();

document.addEventListener("click", ({ target }) => {
  const fold = target.closest("summary")?.parentElement;
  if (fold?.id) opened[fold.open ? "delete" : "add"](fold.id);
});

document.addEventListener("htmx:after:swap", () => {
  for (const id of opened) document.getElementById(id)?.setAttribute("open", "");
});
