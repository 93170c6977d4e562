// Toasts stay for ten seconds at least, and for as long as someone points at or is in them.
const STAY_MS = 10_000;
const MOST = 3;
const toasts = document.getElementById("toasts");
let cameFrom = null;
let timer = null;

// The newest three, and of the same words only the newest that has a way back: that is the one that still holds.
function thin() {
  const said = new Map();
  for (const toast of [...toasts.children].reverse()) {
    const words = toast.querySelector("p").textContent;
    const newer = said.get(words);
    const isBetter = newer && !newer.querySelector("[data-key]") && toast.querySelector("[data-key]");
    if (isBetter) dismiss(newer); else if (newer || said.size >= MOST) dismiss(toast);
    if (!newer || isBetter) said.set(words, toast);
  }
}

function rest() {
  thin();
  clearTimeout(timer);
  timer = setTimeout(() => toasts.replaceChildren(), STAY_MS);
}

const hold = () => clearTimeout(timer);

function dismiss(toast) {
  const hadFocus = toast.contains(document.activeElement);
  toast.remove();
  if (hadFocus) (cameFrom?.isConnected ? cameFrom : document.getElementById("main")).focus();
}

if (toasts) {
  new MutationObserver(rest).observe(toasts, { childList: true });
  rest();
  toasts.addEventListener("pointerenter", hold);
  toasts.addEventListener("pointerleave", rest);
  toasts.addEventListener("focusout", rest);
  toasts.addEventListener("focusin", ({ relatedTarget }) => {
    if (!toasts.contains(relatedTarget)) cameFrom = relatedTarget;
    hold();
  });
  // After the click has done its work: an Undo submits the form first.
  toasts.addEventListener("click", ({ target }) => {
    if (target.closest("button")) setTimeout(dismiss, 0, target.closest(".toast"));
  });
}
