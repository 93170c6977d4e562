// Single keys: an element names its own by `data-key`. They can be switched off in the settings.
const TYPING = "input:not([type=checkbox], [type=radio], [type=range]), textarea, select, [contenteditable]";

export function isForSomethingElse(event) {
  const busy = event.isComposing || event.repeat || event.ctrlKey || event.metaKey || event.altKey;
  const unwanted = document.documentElement.dataset.keys === "off";
  return busy || unwanted || event.target.closest(TYPING) || document.querySelector("dialog[open]");
}

// The page itself comes before the frame around it, and the newest before the older.
function bearer(key) {
  const all = [...document.querySelectorAll(`[data-key="${CSS.escape(key)}"]`)].filter((one) => !one.closest("dialog"));
  return all.find((one) => one.closest("main")) ?? all.at(-1);
}

export function press(key) {
  const element = bearer(key);
  if (element?.matches("input, textarea")) element.focus(); else element?.click();
  return Boolean(element);
}

document.addEventListener("keydown", (event) => {
  if (!isForSomethingElse(event) && press(event.key)) event.preventDefault();
});
