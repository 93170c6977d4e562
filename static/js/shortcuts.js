// Single keys: an element names its own by `data-key`. They can be switched off on the `?` sheet.
const root = document.documentElement;
const choice = document.querySelector("[data-single-keys]");
const TYPING = "input:not([type=checkbox], [type=radio], [type=range]), textarea, select, [contenteditable]";

if (localStorage.getItem("keys") === "off") root.dataset.keys = "off";
if (choice) choice.checked = root.dataset.keys !== "off";
choice?.addEventListener("change", () => {
  root.dataset.keys = choice.checked ? "on" : "off";
  localStorage.setItem("keys", root.dataset.keys);
});

function isForSomethingElse(event) {
  const busy = event.isComposing || event.repeat || event.ctrlKey || event.metaKey || event.altKey;
  return busy || root.dataset.keys === "off" || event.target.closest(TYPING) || document.querySelector("dialog[open]");
}

// The page itself comes before the frame around it, and the newest before the older.
function bearer(key) {
  const all = [...document.querySelectorAll(`[data-key="${CSS.escape(key)}"]`)].filter((one) => !one.closest("dialog"));
  return all.find((one) => one.closest("main")) ?? all.at(-1);
}

document.addEventListener("keydown", (event) => {
  if (isForSomethingElse(event)) return;
  const element = bearer(event.key);
  if (!element) return;
  event.preventDefault();
  if (element.matches("input, textarea")) element.focus(); else element.click();
});
