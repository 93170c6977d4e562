// A button that copies what a field holds. Without leave to do so, the field is at least selected.
import { announce } from "./announce.js";

document.addEventListener("click", async ({ target }) => {
  const button = target.closest("[data-copy]");
  if (!button) return;
  const field = document.getElementById(button.dataset.copy);
  field.focus();
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    announce("Copied.");
    button.lastChild.textContent = "Copied";
  } catch {
    announce("The link is selected: copy it now.");
  }
});
