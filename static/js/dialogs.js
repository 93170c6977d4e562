// Links and buttons that open a dialog of the page; without JavaScript a link leads to a page that does the same.
document.addEventListener("click", (event) => {
  const dialog = document.getElementById(event.target.closest("[data-dialog]")?.dataset.dialog);
  if (dialog && !dialog.open) {
    event.preventDefault();
    dialog.showModal();
    dialog.querySelector("input[type=text]")?.focus();
  }
  if (event.target.closest("[data-close-dialog]") || event.target.matches("dialog")) event.target.closest("dialog").close();
});
