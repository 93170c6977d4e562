// Ctrl or ⌘ and K calls the palette, which is loaded the first time.
const isCalling = ({ key, ctrlKey, metaKey, altKey, shiftKey }) => key === "k" && ctrlKey !== metaKey && !altKey && !shiftKey;

document.addEventListener("keydown", async (event) => {
  if (!isCalling(event) || !document.getElementById("palette") || !window.htmx) return;
  event.preventDefault();
  (await import("./palette.js")).open();
});
